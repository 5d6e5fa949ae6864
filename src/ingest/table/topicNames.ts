/** Topics as cells name them: known ones by id or label, others kept as new. */
import type { Topic } from '../../domain/dataset'
import { sha256 } from '../../domain/sha256'
import { KNOWN_TOPICS } from '../text/topics'

/** A dataset declares at most a thousand. */
const MOST = 900

export class TopicNames {
  readonly #known = new Map<string, Topic>()
  readonly #new = new Map<string, Topic>()

  /** @param more known besides the reader's own. */
  constructor(more: readonly Topic[]) {
    for (const topic of [...more, ...KNOWN_TOPICS]) {
      for (const name of [topic.id, topic.label.zh, topic.label.en])
        if (name) this.#known.set(fold(name), topic)
    }
  }

  /** The topic of a name that is not blank; `null` where there are too many already. */
  find(name: string): { readonly id: string; readonly isNew: boolean } | null {
    const key = fold(name)
    const known = this.#known.get(key)
    if (known) return { id: known.id, isNew: false }
    const found = this.#new.get(key)
    if (found) return { id: found.id, isNew: true }
    if (this.#new.size >= MOST) return null
    const label = name.trim().replace(/\s+/g, ' ')
    const topic = { id: newId(key), label: /[一-龥]/.test(label) ? { zh: label } : { en: label } }
    this.#new.set(key, topic)
    return { id: topic.id, isNew: true }
  }

  /** Declarations of the topics that are used. */
  declare(used: ReadonlySet<string>): readonly Topic[] {
    const all = new Map([...this.#known.values(), ...this.#new.values()].map((topic) => [topic.id, topic]))
    return [...all.values()].filter(({ id }) => used.has(id))
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** The same for the same name, so that datasets compare: the name itself where it can be an id. */
function newId(key: string): string {
  const plain = key.replaceAll(' ', '-')
  if (/^[\w.-]{1,60}$/.test(plain)) return plain
  return `topic-${sha256(new TextEncoder().encode(key)).slice(0, 10)}`
}
