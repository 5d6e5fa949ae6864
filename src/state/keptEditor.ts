/** The briefing's editor beside the map, as this window keeps it over a reload. */
export interface Editor {
  readonly isOpen: boolean
  /** The scene that is being edited, by id: the one to present first. */
  readonly scene: string | null
}

const KEY = 'briefing-editor'

/** The editor as this window had it before a reload. Where storage is refused, it begins closed. */
export function keptEditor(): Editor {
  try {
    const { isOpen, scene } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return { isOpen: isOpen === true, scene: typeof scene === 'string' ? scene : null }
  } catch {
    return { isOpen: false, scene: null }
  }
}

/** Where storage is refused, the editor is as it is for as long as the page. */
export function keepEditor(editor: Editor): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(editor))
  } catch {
    return
  }
}
