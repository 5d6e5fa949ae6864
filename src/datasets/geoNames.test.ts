import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { findDivision } from '../domain/divisions'

const file = readFileSync('public/geo/names.json')
const names = JSON.parse(file.toString('utf8')) as Record<string, string[]>
const chinese = Object.fromEntries(Object.entries(names).map(([adcode, [name]]) => [adcode, name]))

/** Xi'an, Da Hinggan Ling, Shangri-La, Lüliang. */
const ENGLISH = /^[A-Z][a-zü']+(?:[ -](?:[A-Z][a-z]+|and))*$/

test('every code has six digits, lies below one of the divisions, and has a name in both languages', () => {
  const wrong = Object.entries(names).filter(([adcode, [name = '', ...english]]) => {
    const isBelow = /^[1-9]\d{5}$/.test(adcode) && !adcode.endsWith('0000')
    return (
      !isBelow ||
      !findDivision(`${adcode.slice(0, 2)}0000`) ||
      !/^[一-龥]{2,15}$/u.test(name) ||
      !english.every((one) => ENGLISH.test(one))
    )
  })
  expect(wrong).toEqual([])
})

test('no development zones, no headings of lists', () => {
  expect(Object.keys(names).filter((adcode) => /^\d{4}7\d$/.test(adcode))).toEqual([])
  expect(Object.values(chinese).filter((name = '') => /市辖区|直辖县/.test(name))).toEqual([])
})

test('the state is that of 2019', () => {
  expect(chinese).toMatchObject({
    '110108': '海淀区',
    '130632': '安新县',
    '220381': '公主岭市',
    '370116': '莱芜区',
    '419001': '济源市',
    '510185': '简阳市',
    '540600': '那曲市',
    '810015': '西贡区',
  })
  expect(chinese).not.toHaveProperty('371200')
})

test('every prefecture of the map has the name that it has there', () => {
  const { objects } = JSON.parse(readFileSync('public/geo/prefectures.topo.json', 'utf8'))
  const drawn: { properties: { adcode: string; name: string } }[] = objects.prefectures.geometries
  expect(drawn.filter(({ properties }) => chinese[properties.adcode] !== properties.name)).toEqual([])
})

test.each([
  ['610100', "Xi'an"],
  ['341500', "Lu'an"],
  ['371524', "Dong'e"],
  ['130225', 'Laoting'],
  ['341021', 'She'],
  ['650100', 'Urumqi'],
])('%s is spelt %s', (adcode, spelling) => {
  expect(names[adcode]).toContain(spelling)
})

test('small enough to be fetched when something is imported', () => {
  expect(file.length).toBeLessThan(115_000)
  expect(gzipSync(file, { level: 9 }).length).toBeLessThan(40_000)
})
