/** Who acts or speaks in an item: persons with their posts, and bodies. */
import type { ActorReading } from './actorReading'
import { bodiesIn } from './bodies'
import { personsIn, titlePerson } from './persons'

/** Most actors of one entry. */
const MOST = 8

/** @param key folded text, titles of documents blanked out, without newlines of its own making. */
export function readActors(text: string, key: string): readonly ActorReading[] {
  const persons = [...titlePerson(text, key), ...personsIn(text, key)]
  const bodies = bodiesIn(text, key, persons)
  // The body that a person speaks for stands in the person's post.
  const speaking = bodies.filter(({ name }) => !persons.some(({ role }) => role?.startsWith(name)))
  const found = new Map<string, ActorReading>()
  for (const actor of [...persons, ...speaking]) {
    const known = found.get(actor.name)
    if (!known) found.set(actor.name, actor)
    else if (known.role === undefined && actor.role !== undefined)
      found.set(actor.name, { ...known, role: actor.role })
  }
  return [...found.values()].slice(0, MOST)
}
