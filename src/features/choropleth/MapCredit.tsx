import { useQuery } from '@tanstack/react-query'
import { approvalQuery } from '../../datasets/boundaryQueries'
import { useMessages, useText } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'

/** The boundaries' source and the map approval number, which every picture of the map must carry. */
export function MapCredit() {
  const text = useText()
  const messages = useMessages(choroplethMessages)
  const { data: approval, error } = useQuery(approvalQuery)
  if (error) {
    return (
      <p className="map-credit">
        <span>{messages.approvalNone}</span>
        <span>{error.message}</span>
      </p>
    )
  }
  if (!approval) return <p className="map-credit" />
  return (
    <p className="map-credit">
      <span>
        {approval.number === null
          ? `${messages.approvalNone} · ${text(approval.note)}`
          : `${messages.approval} ${approval.number}`}
      </span>
      <span>{text(approval.source)}</span>
    </p>
  )
}
