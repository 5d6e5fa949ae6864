import { useQuery } from '@tanstack/react-query'
import { useOpenDataset } from '../../datasets/openDataset'
import { countQuery } from '../../datasets/queries'
import { useStore } from '../../state/store'
import { useUnit } from '../../state/unit'

/**
 * Counts beforehand what filtering by a text would leave: choosing it is then answered in the frame in which it is drawn. A
 * text that is typed on takes the place of the one before, whose question is taken back. For engines that do not answer at
 * once; it shows nothing.
 */
export function ExpectedText({ text }: { readonly text: string }) {
  const { engine } = useOpenDataset()
  const filters = useStore((state) => state.view.filters)
  const unit = useUnit()
  useQuery({
    ...countQuery(engine, { ...filters, text }, unit),
    notifyOnChangeProps: [],
    throwOnError: false,
  })
  return null
}
