import { createContext, useCallback, useContext } from 'react'
import type { Lang, LocalText } from '../domain/text'
import { pickText } from '../domain/text'

/** One area's messages in both languages; the compiler refuses an `en` that lacks a message of `zh`. */
export interface Messages<M> {
  readonly zh: M
  readonly en: M
}

/** Declares messages; English must have exactly the shape of Chinese. */
export function defineMessages<M>(messages: { readonly zh: M; readonly en: NoInfer<M> }): Messages<M> {
  return messages
}

/** The interface's language, provided by the app. */
export const LangContext = createContext<Lang>('zh')

export function useLang(): Lang {
  return useContext(LangContext)
}

/** An area's messages in the interface's language. */
export function useMessages<M>(messages: Messages<M>): M {
  return messages[useContext(LangContext)]
}

/** Picks a text's wording in the interface's language, or in the one that it has. */
export function useText(): (text: LocalText) => string {
  const lang = useContext(LangContext)
  return useCallback((text: LocalText) => pickText(text, lang), [lang])
}
