/** Arithmetic on colours written as #rrggbb. */

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` of `other` mixed into `color` (0: `color`, 1: `other`), in sRGB. */
export function mix(color: string, other: string, share: number): string {
  const a = channels(color)
  const b = channels(other)
  const hex = a.map((from, i) => {
    const value = Math.round(from + ((b[i] ?? 0) - from) * share)
    return value.toString(16).padStart(2, '0')
  })
  return `#${hex.join('')}`
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Red, green, blue from 0 to 255. */
export function rgb(color: string): readonly [number, number, number] {
  return channels(color)
}
