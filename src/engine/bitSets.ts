import { EMPTY_SET, type SetCodes, type ValueSets } from './valueSets'

/** A set is one number of so many bits. */
export const MOST_BITS = 32

const FIRST_SETS = 1024

/** Sets of a vocabulary that has no more values than a number has bits: each is found by its bits, in one step. */
export class BitSets implements SetCodes {
  private size = 1
  /** Bits of each set. */
  private bits = new Int32Array(FIRST_SETS)
  /** Codes by open addressing over bits; 0 is none, since nobody looks for the empty set. */
  private slots = new Uint32Array(FIRST_SETS * 4)

  /** @param values of all lists. */
  constructor(
    private readonly vocabulary: number,
    private readonly values: Uint16Array,
  ) {}

  code(from: number, to: number): number {
    const { values } = this
    let bits = 0
    for (let at = from; at < to; at++) bits |= 1 << (values[at] ?? 0)
    if (bits === 0) return EMPTY_SET
    const slot = this.slotOf(bits)
    return this.slots[slot] || this.append(bits, slot)
  }

  private slotOf(bits: number): number {
    const mask = this.slots.length - 1
    const hash = Math.imul(bits, 0x9e3779b1)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const found = this.slots[slot] ?? 0
      if (found === 0 || this.bits[found] === bits) return slot
      slot = (slot + 1) & mask
    }
  }

  private append(bits: number, slot: number): number {
    const set = this.size++
    this.bits[set] = bits
    this.slots[slot] = set
    if (this.size === this.bits.length) this.grow()
    return set
  }

  private grow(): void {
    const { bits } = this
    this.bits = new Int32Array(bits.length * 2)
    this.bits.set(bits)
    this.slots = new Uint32Array(bits.length * 8)
    for (let set = 1; set < this.size; set++) this.slots[this.slotOf(bits[set] ?? 0)] = set
  }

  sets(): ValueSets {
    const { vocabulary } = this
    const offsets = new Uint32Array(this.size + 1)
    const values: number[] = []
    for (let set = 0; set < this.size; set++) {
      const bits = this.bits[set] ?? 0
      for (let value = 0; value < vocabulary; value++) if (bits & (1 << value)) values.push(value)
      offsets[set + 1] = values.length
    }
    return { vocabulary, offsets, values: Uint16Array.from(values) }
  }
}
