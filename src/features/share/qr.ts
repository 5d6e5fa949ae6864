/** Light modules around a code, as the standard asks for. */
export const QUIET_ZONE = 4

export interface QrDrawing {
  /** Side of the picture with its quiet zone, in modules. */
  readonly size: number
  /** The dark modules, a module long one unit, for an SVG `path`. */
  readonly path: string
}

/**
 * A text as a QR code that survives 15 % of damage (level M).
 *
 * @throws RangeError (as a rejection) where the text is longer than a code can hold, which is 2,331 bytes.
 */
export async function drawQr(text: string): Promise<QrDrawing> {
  if (new TextEncoder().encode(text).length > 2331) throw new RangeError('Too long for a QR code')
  const { encode } = await import('uqr')
  const { data } = encode(text, { ecc: 'M', boostEcc: false, border: 0 })
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => bar(x, y, length))).join('')
  return { size: data.length + 2 * QUIET_ZONE, path }
}

/** Stretches of dark modules: where each starts, and how long it is. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last && last[0] + last[1] === x) last[1]++
    else found.push([x, 1])
  }
  return found
}

function bar(x: number, y: number, length: number): string {
  return `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`
}

/** The drawing as a file: dark on light whatever the theme, since readers take no other. */
export function qrSvg({ size, path }: QrDrawing, label: string): string {
  const title = label.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">`,
    `<title>${title}</title>`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`,
  ].join('')
}
