/** Sizes of the frame to choose from, in CSS pixels. */
export const EMBED_SIZES = [
  { width: 320, height: 240 },
  { width: 480, height: 360 },
  { width: 640, height: 480 },
  { width: 800, height: 600 },
] as const

export type EmbedSize = (typeof EMBED_SIZES)[number]

/** The link that opens in the compact layout. */
export function embedLink(link: string): string {
  const url = new URL(link)
  url.searchParams.set('embed', '1')
  return url.href
}

/** HTML that shows a view in somebody else's page. */
export function embedSnippet(link: string, title: string, { width, height }: EmbedSize): string {
  return [
    `<iframe src="${escapeAttribute(embedLink(link))}"`,
    `title="${escapeAttribute(title)}"`,
    `width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`,
  ].join(' ')
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
