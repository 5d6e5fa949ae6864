/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun once the click is through; the memory is let go of a little later, for slow browsers' sake.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
