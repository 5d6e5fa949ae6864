import { useQuery } from '@tanstack/react-query'
import { openDatasetQuery } from '../../datasets/opening'
import type { Scene } from '../../domain/briefing'
import { Speaker } from '../../features/presenting/Speaker'
import { filterWords } from '../../i18n/filterWords'
import { useLang, useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { viewOfScene } from '../../state/briefing'
import type { ThemeName } from '../../viz/theme'

interface Props {
  readonly channel: string
  readonly theme: ThemeName
}

/** The presenter's window. */
export function SpeakerPage({ channel }: Props) {
  return <Speaker channel={channel} preview={(scene) => <Preview scene={scene} />} />
}

/** What a scene is of, in words. */
function Preview({ scene }: { readonly scene: Scene }) {
  const { wholeDataset } = useMessages(presentingMessages).speaker
  const lang = useLang()
  const { dataset, filters } = viewOfScene(scene).view
  const { data } = useQuery(openDatasetQuery(dataset))
  const words = filterWords(filters, data?.header.topics ?? [], lang)
  return <p className="speaker-words">{words.length > 0 ? words.join(' · ') : wholeDataset}</p>
}
