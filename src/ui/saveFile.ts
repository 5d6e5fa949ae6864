/** Lets the browser save a file under this name, where it saves downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the content over by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(url))
}
