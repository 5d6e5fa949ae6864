import { useQuery } from '@tanstack/react-query'
import { boundariesQuery } from '../../datasets/boundaryQueries'
import { OpenDatasetContext } from '../../datasets/openDataset'
import { openDatasetQuery } from '../../datasets/opening'
import type { Scene } from '../../domain/briefing'
import { ScreenMap, SmallMap } from '../../features/choropleth/SmallMap'
import { Speaker } from '../../features/presenting/Speaker'
import { filterWords } from '../../i18n/filterWords'
import { useLang, useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { viewOfScene } from '../../state/briefing'
import { parseView } from '../../state/url'
import type { Size } from '../../viz/map/projection'
import type { ThemeName } from '../../viz/theme'
import { Catch } from '../Part'

interface Props {
  readonly channel: string
  readonly theme: ThemeName
}

/** The presenter's window. */
export function SpeakerPage({ channel, theme }: Props) {
  return (
    <Speaker
      channel={channel}
      preview={(scene) => <Preview scene={scene} theme={theme} />}
      map={(view, part, { rem }) => <ScreenPreview {...{ view, rem, theme }} size={part} />}
    />
  )
}

/** What a scene shows, in words and as a small map; the words alone where its dataset or the boundaries are missing. */
function Preview({ scene, theme }: { readonly scene: Scene; readonly theme: ThemeName }) {
  const { wholeDataset, previewMap } = useMessages(presentingMessages).speaker
  const lang = useLang()
  const { dataset, filters, camera } = viewOfScene(scene).view
  const { data: opened } = useQuery(openDatasetQuery(dataset))
  const { data: boundaries } = useQuery(boundariesQuery)
  const words = filterWords(filters, opened?.header.topics ?? [], lang)
  return (
    <>
      <p className="speaker-words">{words.length > 0 ? words.join(' · ') : wholeDataset}</p>
      {opened && boundaries && (
        <OpenDatasetContext value={opened}>
          <Catch title={previewMap}>
            <SmallMap {...{ boundaries, filters, camera, theme }} label={previewMap} />
          </Catch>
        </OpenDatasetContext>
      )}
    </>
  )
}

/** The map as it stands on the room's screen, in px of that screen. */
function ScreenPreview(props: {
  readonly view: string
  readonly rem: number
  readonly size: Size
  readonly theme: ThemeName
}) {
  const { previewMap } = useMessages(presentingMessages).speaker
  const { view } = parseView(props.view)
  const { data: opened } = useQuery(openDatasetQuery(view.dataset))
  const { data: boundaries } = useQuery(boundariesQuery)
  if (!opened || !boundaries) return null
  const { rem, size, theme } = props
  return (
    <OpenDatasetContext value={opened}>
      <ScreenMap
        {...{ boundaries, rem, size, theme }}
        filters={view.filters}
        camera={view.camera}
        label={previewMap}
      />
    </OpenDatasetContext>
  )
}
