/** Lets the browser save a file under this name, where it saves downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun once the click is through; slow browsers read a large file a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
