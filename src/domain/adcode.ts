/** A six-digit code of GB/T 2260, such as `110000` (北京市) or `110108` (海淀区). Everything joins by it. */
export type Adcode = string

/** The central government: whose acts lie on no polygon. */
export const CENTRAL: Adcode = '100000'

/** The provincial division that an adcode lies in: its first two digits, filled with zeros. */
export function divisionOf(adcode: Adcode): Adcode {
  return `${adcode.slice(0, 2)}0000`
}
