import { create } from 'zustand'

/** Something that the browser refused, or took away. */
export type Notice = 'fullscreen' | 'leftFullscreen' | 'popup' | 'wake'

interface Notices {
  /** On the screen, until the next step. */
  readonly shown: readonly Notice[]
  /** Said in this presentation: what happens again and again is said once. */
  readonly said: readonly Notice[]
}

const SILENT: Notices = { shown: [], said: [] }

/** What is told to the presenter, on one quiet line. */
export const useNotices = create<Notices>(() => SILENT)

/** Of these the presenter asks anew each time, and is answered each time. */
const ASKED_FOR: readonly Notice[] = ['fullscreen', 'popup']

export function tell(notice: Notice): void {
  useNotices.setState(({ shown, said }) => {
    if (said.includes(notice) && !ASKED_FOR.includes(notice)) return {}
    return { shown: [...shown.filter((one) => one !== notice), notice], said: [...said, notice] }
  })
}

/** A step was taken: what was told has been read. */
export function hush(): void {
  useNotices.setState({ shown: [] })
}

/** The presentation has ended. */
export function forget(): void {
  useNotices.setState(SILENT)
}
