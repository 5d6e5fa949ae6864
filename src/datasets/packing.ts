/** Gzip and base64 in the browser. */

/** Bytes as base64, without line ends. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A call takes some ten thousand arguments; a multiple of three keeps the padding to the end.
  for (let at = 0; at < bytes.length; at += 24_573) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_573))))
  }
  return parts.join('')
}

async function through(bytes: Uint8Array<ArrayBuffer>, by: CompressionStream | DecompressionStream) {
  return new Response(new Blob([bytes]).stream().pipeThrough(by))
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await (await through(bytes, new CompressionStream('gzip'))).arrayBuffer())
}

/** Text that was packed as UTF-8. @throws TypeError where the bytes are no gzip. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await through(bytes, new DecompressionStream('gzip'))).text()
}
