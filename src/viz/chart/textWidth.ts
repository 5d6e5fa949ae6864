const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const NARROW = /[ .,:;'’!|()ijltfrI-]/

/** About how wide a text stands in a system font, in px: enough to give a column of labels its width. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const char of text)
    em += WIDE.test(char) ? 1 : NARROW.test(char) ? 0.36 : /[A-Z]/.test(char) ? 0.7 : 0.57
  return Math.ceil(em * fontSize)
}
