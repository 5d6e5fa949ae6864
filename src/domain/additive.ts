/** Whether a click or key adds to what is chosen: with Ctrl, Cmd or Shift. */
export function isAdditive(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey
}
