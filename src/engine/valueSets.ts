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
/** Places in a table of every node's child by every value, as long as it may stay one: 16 MB. */
const MOST_CHILDREN = 4_000_000

/** A trie of ascending values: each node is the set of the values on its way from the root, which is node 0. */
class SetTrie {
  private size = 1
  private parent = new Uint32Array(FIRST_NODES)
  private value = new Uint16Array(FIRST_NODES)
  /** The child at `node * vocabulary + value`; 0 is none, since the root is nobody's child. */
  private children: Uint32Array | null
  /** Where that table is too large: children by open addressing over (parent, value). */
  private slots = new Uint32Array(0)

  constructor(private readonly vocabulary: number) {
    this.children = new Uint32Array(FIRST_NODES * vocabulary)
    this.fitTables()
  }

  child(node: number, value: number): number {
    const { children } = this
    if (!children) {
      const slot = this.slotOf(node, value)
      return this.slots[slot] || this.append(node, value, slot)
    }
    const place = node * this.vocabulary + value
    return children[place] || this.append(node, value, place)
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

  /** @param place of the child in whichever table there is. */
  private append(parent: number, value: number, place: number): number {
    const node = this.size++
    this.parent[node] = parent
    this.value[node] = value
    const table = this.children ?? this.slots
    table[place] = node
    if (this.size === this.parent.length) this.grow()
    return node
  }

  private grow(): void {
    const { parent, value } = this
    this.parent = new Uint32Array(parent.length * 2)
    this.parent.set(parent)
    this.value = new Uint16Array(parent.length * 2)
    this.value.set(value)
    this.fitTables()
  }

  /** Makes the table of children as large as the nodes need. */
  private fitTables(): void {
    const { children, parent, value, vocabulary } = this
    const places = parent.length * vocabulary
    if (children && places <= MOST_CHILDREN) {
      this.children = new Uint32Array(places)
      this.children.set(children)
      return
    }
    this.children = null
    this.slots = new Uint32Array(parent.length * 4)
    for (let node = 1; node < this.size; node++) {
      this.slots[this.slotOf(parent[node] ?? 0, value[node] ?? 0)] = node
    }
  }

  sets(): ValueSets {
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
    return { vocabulary: this.vocabulary, offsets, values }
  }
}

/** Gives every distinct set of values one code. @returns the codes of the lists, not of rows. */
export function internSets(lists: CodeLists): SetColumn {
  const { offsets, values } = lists
  const trie = new SetTrie(lists.dictionary.length)
  const codes = new Uint32Array(offsets.length - 1)
  const sorted = new Uint16Array(lists.dictionary.length)
  let most = 0
  let to = 0
  for (let list = 0; list < codes.length; list++) {
    const from = to
    to = offsets[list + 1] ?? 0
    let length = 0
    for (let at = from; at < to; at++) length = insert(sorted, length, values[at] ?? 0)
    let node = EMPTY_SET
    for (let i = 0; i < length; i++) node = trie.child(node, sorted[i] ?? 0)
    codes[list] = node
    if (node > most) most = node
  }
  const sets = trie.sets()
  return { codes: most <= 0xffff ? new Uint16Array(codes) : codes, sets }
}

/** Puts a value into an ascending list where it is not there yet, and gives the list's length. */
function insert(sorted: Uint16Array, length: number, value: number): number {
  let at = length
  while (at > 0 && (sorted[at - 1] ?? 0) > value) at--
  if (at > 0 && sorted[at - 1] === value) return length
  for (let i = length; i > at; i--) sorted[i] = sorted[i - 1] ?? 0
  sorted[at] = value
  return length + 1
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
