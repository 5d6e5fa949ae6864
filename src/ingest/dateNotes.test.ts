import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryDate } from '../domain/dataset'
import { redatedNote, sayDates } from './dateNotes'

const period = { start: '2019-07-01', end: '2019-09-30' }
const day = (start: string): EntryDate => ({ start, end: start, precision: 'day' })
const UNKNOWN: EntryDate = { start: null, end: null, precision: 'unknown' }

describe('the note of an entry that is dated anew', () => {
  test('names the day that was read, and no longer the one that was chosen', () => {
    const note = { zh: '文中另有日期：2019-07-09、2019-08-01/2019-08-02。' }
    const to = day('2019-07-09')
    expect(redatedNote(note, { to, read: day('2019-07-06'), period, lang: 'zh' })).toEqual({
      zh: '文中另有日期：2019-07-06、2019-08-01/2019-08-02。',
    })
  })

  test('says that the new date is outside the period, and no longer that the old one was', () => {
    const inside = { to: day('2019-07-09'), read: null, period, lang: 'en' } as const
    expect(redatedNote({ en: 'The date lies outside the period.' }, inside)).toBeUndefined()
    const outside = { ...inside, to: day('2020-07-09') }
    expect(redatedNote(undefined, outside)).toEqual({ en: 'The date lies outside the period.' })
    expect(redatedNote(undefined, { ...inside, to: UNKNOWN })).toBeUndefined()
  })

  test('keeps what else it says, in both languages', () => {
    const note = {
      zh: '会议纪要。文中另有日期：2019-07-09。日期超出时段。',
      en: 'Minutes. Other dates in the text: 2019-07-09. The date lies outside the period.',
    }
    expect(redatedNote(note, { to: day('2019-07-09'), read: day('2018-07-09'), period, lang: 'zh' })).toEqual(
      {
        zh: '会议纪要。文中另有日期：2018-07-09。',
        en: 'Minutes. Other dates in the text: 2018-07-09.',
      },
    )
  })

  test('property: dates that are said are found again, and go back and forth', () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.uniqueArray(days, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('zh' as const, 'en' as const),
        ([first = '', second = '', ...others], lang) => {
          const text = sayDates({ others: [second, ...others], isOutside: isOut(first) }, lang)
          const there = redatedNote({ [lang]: text }, { to: day(second), read: day(first), period, lang })
          const back = redatedNote(there, { to: day(first), read: day(second), period, lang })
          expect(there?.[lang]).toBe(sayDates({ others: [first, ...others], isOutside: isOut(second) }, lang))
          expect(back).toEqual({ [lang]: text })
        },
      ),
    )
  })
})

const isOut = (iso: string): boolean => iso < period.start || iso > period.end
