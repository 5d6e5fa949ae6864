import { useEffect } from 'react'
import type { OpenDataset } from '../datasets/openDataset'
import type { Topic } from '../domain/dataset'
import { useUrlIssues } from '../state/history'
import { knownView } from '../state/knownView'
import { changeView, useStore } from '../state/store'

/**
 * Once a dataset is open: the view names it and the language, and loses what the dataset does not have.
 *
 * @param topics of the dataset and of the one that it is compared with; `null` while those are not known.
 */
export function useKnownView(opened: OpenDataset | undefined, topics: readonly Topic[] | null): void {
  const view = useStore((state) => state.view)
  useEffect(() => {
    if (!opened) return
    const { view: known, issues } = topics ? knownView(view, { topics }) : { view, issues: [] }
    if (issues.length > 0) useUrlIssues.setState((old) => [...old, ...issues], true)
    if (known !== view || view.dataset === null || view.lang === null) {
      changeView({ ...known, dataset: opened.header.id, lang: view.lang ?? 'zh' }, 'replace')
    }
  }, [opened, topics, view])
}
