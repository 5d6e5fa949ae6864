import { parseBriefing } from '../datasets/briefingFile'
import { embedded } from '../datasets/embedded'
import { viewOfScene } from '../state/briefing'
import { useEditor } from '../state/editor'
import { openCarried } from '../state/shelf'
import { changeView } from '../state/store'

/**
 * On a page from the one HTML file: opens the briefing that the file carries, with its scenes beside the map, and shows
 * the first one unless the link asks for a view of its own.
 *
 * @param hash of the address as it was opened.
 */
export async function openEmbedded(hash: string): Promise<void> {
  const carried = embedded?.data.briefing
  if (!embedded || !carried) return
  const read = parseBriefing(carried)
  if (!read.ok) return
  // An id of this very file: what is changed here is found again, and stands in the way of no other file's briefing.
  const id = `f-${embedded.checksum.slice(0, 20)}`
  const { scenes } = await openCarried({ ...read.briefing, id })
  const [first] = scenes
  if (!first) return
  useEditor.setState({ isOpen: true, scene: first.id })
  if (hash === '') changeView(viewOfScene(first).view, 'replace')
}
