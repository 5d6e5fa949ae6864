import { create } from 'zustand'

/** What the user wants to import. */
export type ImportRequest =
  /** To be chosen, or pasted, in the dialog. */
  | { readonly type: 'choose' }
  | { readonly type: 'file'; readonly file: File; readonly others: number }
  /** The review that a reload interrupted. */
  | { readonly type: 'restore' }

/** The import that is under way; all else of it is loaded with its dialog. */
export const useImporting = create<{ readonly request: ImportRequest | null }>(() => ({ request: null }))

export function startImport(request: ImportRequest): void {
  useImporting.setState({ request })
}

export function endImport(): void {
  useImporting.setState({ request: null })
}

/** Where a tab keeps its review over a reload. */
export const KEPT_REVIEW = 'policy-map-review'

/** Whether a reload interrupted a review. */
export function hasKeptReview(): boolean {
  try {
    return sessionStorage.getItem(KEPT_REVIEW) !== null
  } catch {
    return false
  }
}
