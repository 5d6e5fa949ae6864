import type { CodeLists } from './columns'

/** Distinct sets of value codes: set i holds `values[offsets[i]]` up to, not including, `values[offsets[i + 1]]`, ascending. */
export interface ValueSets {
  /** Values are coded from 0 up to, not including, this. */
  readonly vocabulary: number
  readonly offsets: Uint32Array
  readonly values: Uint16Array
}

/** A column of sets: row i has the set `codes[i]` of `sets`. Set 0 is the empty one. */
export interface SetColumn {
  readonly codes: Uint16Array | Uint32Array
  readonly sets: ValueSets
}

const EMPTY_SET = 0
const FIRST_NODES = 1024

/** A trie of ascending values: each node is the set of the values on its way from the root, which is node 0. */
class SetTrie {
  private size = 1
  private parent = new Uint32Array(FIRST_NODES)
  private value = new Uint16Array(FIRST_NODES)
  /** Open addressing over (parent, value); 0 is free, since the root is nobody's child. */
  private slots = new Uint32Array(FIRST_NODES * 4)

  child(node: number, value: number): number {
    const slot = this.slotOf(node, value)
    return this.slots[slot] || this.append(node, value, slot)
  }

  private slotOf(node: number, value: number): number {
    const mask = this.slots.length - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(value + 1, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (;;) {
      const found = this.slots[slot] ?? 0
      if (found === 0 || (this.parent[found] === node && this.value[found] === value)) return slot
      slot = (slot + 1) & mask
    }
  }

  private append(parent: number, value: number, slot: number): number {
    const node = this.size++
    this.parent[node] = parent
    this.value[node] = value
    this.slots[slot] = node
    if (this.size === this.parent.length) this.grow()
    return node
  }

  private grow(): void {
    const { parent, value } = this
    this.parent = new Uint32Array(parent.length * 2)
    this.parent.set(parent)
    this.value = new Uint16Array(parent.length * 2)
    this.value.set(value)
    this.slots = new Uint32Array(parent.length * 8)
    for (let node = 1; node < this.size; node++) {
      this.slots[this.slotOf(parent[node] ?? 0, value[node] ?? 0)] = node
    }
  }

  sets(vocabulary: number): ValueSets {
    const offsets = new Uint32Array(this.size + 1)
    const lengths = new Uint16Array(this.size)
    for (let node = 1; node < this.size; node++) {
      const length = (lengths[this.parent[node] ?? 0] ?? 0) + 1
      lengths[node] = length
      offsets[node + 1] = (offsets[node] ?? 0) + length
    }
    const values = new Uint16Array(offsets[this.size] ?? 0)
    for (let node = 1; node < this.size; node++) {
      let at = offsets[node + 1] ?? 0
      for (let up = node; up !== EMPTY_SET; up = this.parent[up] ?? 0) values[--at] = this.value[up] ?? 0
    }
    return { vocabulary, offsets, values }
  }
}

/** Gives every distinct set of values one code. */
export function internSets(lists: CodeLists): SetColumn {
  const { offsets, values } = lists
  const trie = new SetTrie()
  const codes = new Uint32Array(offsets.length - 1)
  const scratch: number[] = []
  let most = 0
  let to = 0
  for (let row = 0; row < codes.length; row++) {
    const from = to
    to = offsets[row + 1] ?? 0
    let node = EMPTY_SET
    if (to - from === 1) node = trie.child(EMPTY_SET, values[from] ?? 0)
    else if (to > from) {
      scratch.length = 0
      for (let at = from; at < to; at++) scratch.push(values[at] ?? 0)
      insertionSort(scratch)
      for (let at = 0; at < scratch.length; at++) {
        const value = scratch[at] ?? 0
        if (at === 0 || value !== scratch[at - 1]) node = trie.child(node, value)
      }
    }
    codes[row] = node
    if (node > most) most = node
  }
  const sets = trie.sets(lists.dictionary.length)
  return { codes: most <= 0xffff ? new Uint16Array(codes) : codes, sets }
}

/** The lists are short, and mostly in order already. */
function insertionSort(list: number[]): void {
  for (let i = 1; i < list.length; i++) {
    const value = list[i] ?? 0
    let at = i - 1
    for (; at >= 0 && (list[at] ?? 0) > value; at--) list[at + 1] = list[at] ?? 0
    list[at + 1] = value
  }
}

/** For each set, 1 where it holds any of the chosen values. */
export function setsWithAny(
  { vocabulary, offsets, values }: ValueSets,
  chosen: Iterable<number>,
): Uint8Array {
  const isChosen = new Uint8Array(vocabulary)
  for (const value of chosen) isChosen[value] = 1
  const mask = new Uint8Array(offsets.length - 1)
  for (let set = 0; set < mask.length; set++) {
    const to = offsets[set + 1] ?? 0
    for (let at = offsets[set] ?? 0; at < to; at++) {
      if (isChosen[values[at] ?? 0]) {
        mask[set] = 1
        break
      }
    }
  }
  return mask
}

/** Counts one for each value of a row's set. */
export function countSet({ codes, sets }: SetColumn, row: number, counts: Uint32Array): void {
  const set = codes[row] ?? 0
  const to = sets.offsets[set + 1] ?? 0
  for (let at = sets.offsets[set] ?? 0; at < to; at++) {
    const value = sets.values[at] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
}
