import { useEffect } from 'react'
import type { OpenDataset } from '../datasets/openDataset'
import { useUrlIssues } from '../state/history'
import { knownView } from '../state/knownView'
import { changeView, useStore } from '../state/store'

/** Once a dataset is open: the view names it and the language, and loses what the dataset does not have. */
export function useKnownView(opened: OpenDataset | undefined): void {
  const view = useStore((state) => state.view)
  useEffect(() => {
    if (!opened) return
    const { view: known, issues } = knownView(view, opened.header)
    if (issues.length > 0) useUrlIssues.setState((old) => [...old, ...issues], true)
    if (known !== view || view.dataset === null || view.lang === null) {
      changeView({ ...known, dataset: opened.header.id, lang: view.lang ?? 'zh' }, 'replace')
    }
  }, [opened, view])
}
