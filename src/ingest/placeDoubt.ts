/** What is said of a name that several places have. */
import type { Adcode } from '../domain/adcode'
import type { LocalText } from '../domain/text'
import { nameInFull, type PlaceIndex } from './text/placeIndex'
import type { PlaceReading } from './text/places'
import type { Correction } from './types'

interface PlaceDoubt {
  readonly message: Required<LocalText>
  readonly choices: readonly Correction[]
}

/** @param lang of the text, which the names of the choices have. */
export function doubtPlace(
  written: string,
  adcodes: readonly Adcode[],
  index: PlaceIndex,
  lang: 'zh' | 'en',
): PlaceDoubt {
  const named = (one: 'zh' | 'en') => adcodes.map((adcode) => nameInFull(adcode, index, one))
  return {
    message: {
      zh: `“${written}”不止一处（${named('zh').join('、')}）：没有标地点。请选定。`,
      en: `"${written}" is the name of several places (${named('en').join('; ')}): none was taken. Choose one.`,
    },
    choices: adcodes.map((adcode) => ({
      field: 'places',
      value: [{ adcode, name: nameInFull(adcode, index, lang) }],
    })),
  }
}

/** What is said of places that a misspelt name was read as. @param written what stands in the text. */
export function doubtGarbled(written: string, places: readonly PlaceReading[]): Required<LocalText> {
  const names = places.map(({ name }) => name)
  return {
    zh: `“${written}”像是翻译走样的地名，读作${names.join('、')}。请核对。`,
    en: `"${written}" looks like a name garbled by translation, and was read as ${names.join(', ')}. Check it.`,
  }
}
