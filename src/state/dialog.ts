import { create } from 'zustand'

/** What the export dialog shows. */
export type ExportTab = 'picture' | 'data' | 'citation'

/** The one dialog that may be open over the page. */
export type Dialog =
  | { readonly type: 'export'; readonly tab: ExportTab }
  | { readonly type: 'datasets' }
  /** Which dataset to compare the open one with. */
  | { readonly type: 'compare' }

export const useDialog = create<{ readonly dialog: Dialog | null }>(() => ({ dialog: null }))

export function openDialog(dialog: Dialog): void {
  useDialog.setState({ dialog })
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null })
}
