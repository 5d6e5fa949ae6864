import { type Camera, COUNTRY } from '../../domain/camera'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { changeView } from '../../state/store'
import type { IconName } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { constrain, freeCamera, type View, zoomAround } from '../../viz/map/projection'

interface Props {
  readonly view: View | null
  readonly camera: Camera
}

/** Nearer, farther, and back to the whole country. */
export function ZoomButtons({ view, camera }: Props) {
  const messages = useMessages(choroplethMessages)
  const zoomBy = (levels: number): void => {
    if (!view) return
    const middle = [view.width / 2, view.height / 2] as const
    // Where the last press sends the map, not where it is on its way there: two quick presses are two levels.
    const { center, zoom } = camera.type === 'free' ? camera : view
    const aim = constrain({ ...view, center, zoom })
    changeView({ camera: freeCamera(zoomAround(aim, levels, middle)) }, 'replace')
  }
  const button = (icon: IconName, label: string, onClick: () => void, disabled = false) => (
    <IconButton icon={icon} label={label} aria-disabled={disabled} onClick={onClick} />
  )
  return (
    <div className="map-zoom">
      {button('plus', messages.zoomIn, () => zoomBy(1))}
      {button('minus', messages.zoomOut, () => zoomBy(-1))}
      {button(
        'country',
        messages.wholeCountry,
        () => changeView({ camera: COUNTRY }, 'replace'),
        camera.type === 'country',
      )}
    </div>
  )
}
