import type { Size } from '../map/projection'
import { resizedSvg } from './document'

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Width and height that a PNG file says of itself, from its first 24 bytes.
 *
 * @throws Error where the bytes are no PNG.
 */
export function pngSize(bytes: Uint8Array): Size {
  const isPng = PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)
  if (!isPng || bytes.length < 24) throw new Error('the picture is no PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/**
 * PNG of exactly `size` times `scale` pixels; the drawing is drawn anew at that size, so it is sharp at any. The
 * picture goes through a `data:` address, which the page's security policy allows, and not `blob:`.
 *
 * @throws Error where the size is no whole number of pixels, or the browser refuses such a size.
 */
export async function svgToPng(svg: string, size: Size, scale: number): Promise<Blob> {
  const width = size.width * scale
  const height = size.height * scale
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    throw new Error(`${width} x ${height} is no whole number of pixels`)
  }
  const image = await loadImage(resizedSvg(svg, { width, height }))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  try {
    paint(canvas, image)
    const blob = await encode(canvas)
    const out = pngSize(new Uint8Array(await blob.slice(0, 24).arrayBuffer()))
    if (out.width !== width || out.height !== height) {
      throw new Error(`the browser made ${out.width} x ${out.height} pixels of ${width} x ${height}`)
    }
    return blob
  } finally {
    // Lets go of the pixels at once: they are many.
    canvas.width = 0
    canvas.height = 0
  }
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch (cause) {
    throw new Error('the browser could not draw the picture', { cause })
  }
  return image
}

/** Paints the whole canvas. A canvas that is too large takes paint without a word and stays empty: one dot tells. */
function paint(canvas: HTMLCanvasElement, image: HTMLImageElement): void {
  const { width, height } = canvas
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw refusal(canvas)
  context.fillRect(width - 1, height - 1, 1, 1)
  let alpha: number | undefined
  try {
    alpha = context.getImageData(width - 1, height - 1, 1, 1).data[3]
  } catch {
    throw refusal(canvas)
  }
  if (alpha !== 255) throw refusal(canvas)
  context.clearRect(width - 1, height - 1, 1, 1)
  context.drawImage(image, 0, 0, width, height)
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw refusal(canvas)
  return blob
}

function refusal({ width, height }: HTMLCanvasElement): Error {
  return new Error(`the browser has no room for a picture of ${width} x ${height} pixels`)
}
