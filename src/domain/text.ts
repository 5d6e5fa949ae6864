/** The interface's languages. Chinese is the product's first language, English is complete. */
export type Lang = 'zh' | 'en'

export const LANGS: readonly Lang[] = ['zh', 'en']

/** As the page and its parts name their language to browsers and screen readers. */
export const LANG_TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

/** A text in one or both languages; at least one is present in a valid dataset. */
export interface LocalText {
  readonly zh?: string | undefined
  readonly en?: string | undefined
}

/** The text with another wording in a language; an empty one leaves the language out. */
export function withText(text: LocalText, lang: Lang, wording: string): LocalText {
  const { [lang]: _old, ...rest } = text
  return wording === '' ? rest : { ...rest, [lang]: wording }
}

/** The text in the wanted language, else in the other one, else empty. */
export function pickText(text: LocalText, lang: Lang): string {
  return (lang === 'zh' ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? ''
}
