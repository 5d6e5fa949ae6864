import { EMPTY_SET, type SetCodes, type ValueSets } from './valueSets'

const FIRST_NODES = 1024
/** Places in a table of every node's child by every value, as long as it may stay one: 16 MB. */
const MOST_CHILDREN = 4_000_000

/** A trie of ascending values: each node is the set of the values on its way from the root, which is node 0. */
export class SetTrie implements SetCodes {
  private size = 1
  private parent = new Uint32Array(FIRST_NODES)
  private value = new Uint16Array(FIRST_NODES)
  /** The child at `node * vocabulary + value`; 0 is none, since the root is nobody's child. */
  private children: Uint32Array | null = new Uint32Array(0)
  /** Where that table is too large: children by open addressing over (parent, value). */
  private slots = new Uint32Array(0)
  /** The list at hand, in order. */
  private readonly sorted: Uint16Array

  /** @param values of all lists. */
  constructor(
    private readonly vocabulary: number,
    private readonly values: Uint16Array,
  ) {
    this.sorted = new Uint16Array(vocabulary)
    this.fitTables()
  }

  code(from: number, to: number): number {
    const { sorted, values } = this
    let length = 0
    for (let at = from; at < to; at++) length = insert(sorted, length, values[at] ?? 0)
    let node = EMPTY_SET
    for (let i = 0; i < length; i++) node = this.child(node, sorted[i] ?? 0)
    return node
  }

  private child(node: number, value: number): number {
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

/** Puts a value into an ascending list where it is not there yet, and gives the list's length. */
function insert(sorted: Uint16Array, length: number, value: number): number {
  let at = length
  while (at > 0 && (sorted[at - 1] ?? 0) > value) at--
  if (at > 0 && sorted[at - 1] === value) return length
  for (let i = length; i > at; i--) sorted[i] = sorted[i - 1] ?? 0
  sorted[at] = value
  return length + 1
}
