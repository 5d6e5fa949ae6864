import { type DatasetHeader, useOpenDataset } from '../datasets/openDataset'
import type { BinUnit } from '../engine/engine'
import { proposedUnit } from '../engine/units'
import { useStore } from './store'
import type { View } from './view'

/** The timeline's bins: as the user chose, else as the dataset's period asks for. */
export function unitOf({ unit }: Pick<View, 'unit'>, { period }: Pick<DatasetHeader, 'period'>): BinUnit {
  return unit ?? proposedUnit(period)
}

/** The bins of the timeline on screen. */
export function useUnit(): BinUnit {
  const { header } = useOpenDataset()
  const unit = useStore((state) => state.view.unit)
  return unitOf({ unit }, header)
}
