import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useOpenDataset } from '../datasets/openDataset'
import { today } from '../domain/today'
import { ExportDialog } from '../features/export/ExportDialog'
import type { GatherMaterial } from '../features/export/material'
import type { ExportTab } from '../state/dialog'
import { useStore } from '../state/store'
import type { Size } from '../viz/map/projection'
import type { ThemeName } from '../viz/theme'
import { filterWords, gatherMaterial } from './pictureMaterial'

/** Where no map is on the screen, as on most screens. */
const USUAL_MAP: Size = { width: 900, height: 620 }

function mapOnScreen(): Size {
  const box = document.querySelector('.china-map')?.getBoundingClientRect()
  return box && box.width > 0 && box.height > 0 ? { width: box.width, height: box.height } : USUAL_MAP
}

/** The export dialog with the present view to export. */
export function ExportPart({ tab, theme }: { readonly tab: ExportTab; readonly theme: ThemeName }) {
  const opened = useOpenDataset()
  const queries = useQueryClient()
  const view = useStore((state) => state.view)
  const gather: GatherMaterial = useCallback(
    (look) => gatherMaterial({ ...look, opened, view, queries, screen: mapOnScreen(), today: today() }),
    [opened, view, queries],
  )
  const words = useMemo(
    () => ({ zh: filterWords(view, opened, 'zh'), en: filterWords(view, opened, 'en') }),
    [view, opened],
  )
  const ofOne = view.other === null ? null : opened.header.title
  return <ExportDialog tab={tab} theme={theme} gather={gather} filterWords={words} ofOne={ofOne} />
}
