import { parseBriefing } from '../datasets/briefingFile'
import { embedded } from '../datasets/embedded'
import { openBriefing, viewOfScene } from '../state/briefing'
import { useEditor } from '../state/editor'
import { changeView } from '../state/store'

/**
 * On a page from the one HTML file: opens the briefing that the file carries, with its scenes beside the map, and shows
 * the first one unless the link asks for a view of its own.
 *
 * @param hash of the address as it was opened.
 */
export function openEmbedded(hash: string): void {
  const carried = embedded?.data.briefing
  if (!carried) return
  const read = parseBriefing(carried)
  if (!read.ok) return
  openBriefing(read.briefing)
  const [first] = read.briefing.scenes
  if (!first) return
  useEditor.setState({ isOpen: true, scene: first.id })
  if (hash === '') changeView(viewOfScene(first).view, 'replace')
}
