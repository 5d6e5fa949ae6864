import { useMemo } from 'react'
import { glossaryOf } from '../domain/searchText'
import type { Lang } from '../domain/text'
import { useOpenDataset } from './openDataset'

/** Names as the entries write them, in a language: English where the dataset's glossary has it. */
export function useNames(lang: Lang): (name: string) => string {
  const { header } = useOpenDataset()
  return useMemo(() => {
    const glossary = glossaryOf(header)
    return (name) => (lang === 'en' ? (glossary.get(name) ?? name) : name)
  }, [header, lang])
}
