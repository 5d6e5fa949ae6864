import { decode } from '../decode'
import { failed } from '../opened'
import type { Driver } from './driver'

/** A digest in plain text. */
export const openText: Driver = async (bytes) => {
  const decoded = decode(bytes)
  if (!decoded.ok) return { type: 'failed', message: decoded.message }
  const { text, encoding, isGuessed } = decoded
  if (!/\S/.test(text.replace(/^\ufeff/, ''))) return failed('文件里没有文字。', 'the file holds no text.')
  return { type: 'text', text, guessed: isGuessed ? encoding : null }
}
