import { useQuery } from '@tanstack/react-query'
import { useOpenDataset } from '../../datasets/openDataset'
import { countQuery } from '../../datasets/queries'
import { useStore } from '../../state/store'
import { useUnit } from '../../state/unit'

/**
 * Counts beforehand what filtering by a text would leave: where another thread counts, choosing it is then answered in the
 * frame in which it is drawn. A text that is typed on takes the place of the one before, whose question is taken back.
 *
 * @param text an empty one is expected by nobody.
 */
export function useExpectedText(text: string): void {
  const { engine } = useOpenDataset()
  const filters = useStore((state) => state.view.filters)
  const unit = useUnit()
  useQuery({
    ...countQuery(engine, { ...filters, text }, unit),
    enabled: text !== '' && !engine.now,
    notifyOnChangeProps: [],
  })
}
