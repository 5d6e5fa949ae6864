import { useMessages } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'

/** A difference with its sign, in the colour of the side that has more. */
export function Signed({ value }: { readonly value: number }) {
  const { signed } = useMessages(compareMessages)
  return (
    <span className="signed" data-sign={Math.sign(value)}>
      {signed(value)}
    </span>
  )
}
