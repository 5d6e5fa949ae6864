import { today } from '../../../domain/today'
import { slidesMessages } from '../../../i18n/messages/slides'
import type { BriefingFacts } from '../facts/model'
import { appendixSlides } from './appendix'
import type { Deck } from './model'
import { sceneSlide } from './sceneSlide'
import { titleSlide } from './titleSlide'

/**
 * The slides of a briefing: a title, one for each scene, and the entries as tables.
 *
 * @param pictures the map of each scene as PNG, `null` for a scene that has none.
 */
export function deckOf(facts: BriefingFacts, pictures: readonly (Uint8Array | null)[], made: Date): Deck {
  return {
    title: facts.title,
    language: facts.lang === 'zh' ? 'zh-CN' : 'en-GB',
    made: made.toISOString(),
    creator: slidesMessages[facts.lang].creator,
    slides: [
      titleSlide(facts, today(made)),
      ...facts.scenes.map((scene, i) => sceneSlide(scene, pictures[i] ?? null, facts.lang)),
      ...appendixSlides(facts),
    ],
  }
}
