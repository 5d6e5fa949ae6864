import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { countQuery } from '../../datasets/queries'
import type { Filters } from '../../domain/filters'
import { useStore } from '../../state/store'
import { useUnit } from '../../state/unit'

/**
 * Counts beforehand what filtering by a text would leave: choosing it is then answered in the frame in which it is drawn. A
 * text that is typed on takes the place of the one before, whose question is taken back. For engines that do not answer at
 * once; it shows nothing.
 *
 * @param text an empty one is expected by nobody.
 */
export function ExpectedText({ text }: { readonly text: string }) {
  const filters = useStore((state) => state.view.filters)
  const after = useMemo(() => ({ ...filters, text }), [filters, text])
  // A moment late: when the text is chosen, the views ask the same before it is dropped here, and nothing is taken back.
  const expected = useDeferredValue(after)
  return expected.text === '' ? null : <ExpectedFilters filters={expected} />
}

function ExpectedFilters({ filters }: { readonly filters: Filters }) {
  const { engine } = useOpenDataset()
  const unit = useUnit()
  useQuery({ ...countQuery(engine, filters, unit), notifyOnChangeProps: [], throwOnError: false })
  return null
}
