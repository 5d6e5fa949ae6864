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

/** Where a tab keeps the id of its review over a reload. */
export const KEPT_REVIEW = 'policy-map-review'

/** Where a tab keeps what was not kept of it by then. */
export const UNKEPT_REVIEW = 'policy-map-review-unkept'

/** The review of this tab that a reload interrupted; `null` for none. */
export function keptReviewId(): string | null {
  try {
    return sessionStorage.getItem(KEPT_REVIEW)
  } catch {
    return null
  }
}

export function forgetReviewId(): void {
  try {
    sessionStorage.removeItem(KEPT_REVIEW)
    sessionStorage.removeItem(UNKEPT_REVIEW)
  } catch {
    // Nothing was kept where nothing may be.
  }
}
