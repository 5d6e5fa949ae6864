/** Hands a file to the browser to be saved. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file by the next task; without this it would hold it until the page closes.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
