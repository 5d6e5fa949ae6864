import { describe, expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import { englishDivisionsIn, readEnglishPlaces } from './englishPlaces'

const index = readIndex()
const english = index.english

const read = (text: string, jurisdiction: string) =>
  readEnglishPlaces(text, jurisdiction, english).places.map(({ adcode }) => adcode)

test.each([
  ['Haidian schools trace lunch.', '110000', ['110108']],
  ['Hangzhou tested it.', '330000', ['330100']],
  ["Hangzhou's buses and Ningbo's trams", '330000', ['330100', '330200']],
  ["In Xi'an and in Xian", '610000', ['610100']],
  ["the Xiong'an New Area Committee", '130000', ['130629', '130632', '130638']],
  ['Jilin City in Jilin Province', '220000', ['220200']],
  ['Qixia held a fair.', '370000', ['370686']],
  ['Sanjiang Dong Autonomous County', '450000', ['450226']],
  ['the Guiyang Municipal Government', '520000', ['520100']],
  ['the Binhai New Area, once Tanggu', '120000', ['120116']],
  ['Sha Tin and Wan Chai', '810000', ['810016', '810002']],
  ['She County and Shexian', '130000', ['130426']],
  ['in Urumqi, Kashgar and the Altay Prefecture', '650000', ['650100', '653100', '654300']],
  ['Lüliang', '140000', ['141100']],
  ['Luliang', '140000', ['141100']],
  ['Pinglu District', '140000', ['140603']],
  ['Pinglu County', '140000', ['140829']],
])('%s', (text, jurisdiction, expected) => {
  expect(read(text, jurisdiction)).toEqual(expected)
})

test.each([
  ['a place of another division', 'Nanjing followed Hangzhou.', '330000', ['330100']],
  ['the division itself', 'Jilin and Jilin Province', '220000', []],
  ['a university', 'Wuhan University and Jinan Daily', '420000', []],
  ['a road', 'on Nanjing Road', '320000', []],
  ['a person', 'Mayor Wang Jinhua said', '330000', []],
  ['an agency', 'Xinhua reported', '130000', []],
  ['a word', 'A guide. Guide books.', '630000', []],
  ['the word that has a rank', 'Guide County', '630000', ['632523']],
  ['a surname that is a county', 'Li said', '130000', []],
  ['where a company is registered', 'Hangzhou Cloud Co., Ltd. in Ningbo', '330000', ['330200']],
  ['the county of a bare name', 'Chaoyang', '210000', ['211300']],
  ['the county of a name with its rank', 'Chaoyang County', '210000', ['211321']],
  ['a prefecture that a county follows', 'Weiyang District in Xi’an', '610000', ['610112']],
  ['under the central government', 'in Wuhan and in Haidian District', '100000', ['110108']],
  ['what follows belongs to it', 'Gulou District, Fujian, like Nanjing', '320000', ['320100']],
])('not %s', (_, text, jurisdiction, expected) => {
  expect(read(text, jurisdiction)).toEqual(expected)
})

describe('a name of several places', () => {
  test('is what the prefecture beside it says, before or after', () => {
    expect(read('Gulou District, Nanjing', '320000')).toEqual(['320106'])
    expect(read("Xuzhou's Gulou District", '320000')).toEqual(['320302'])
  })

  test('is none without one, but a choice', () => {
    const { places, ambiguous } = readEnglishPlaces('Gulou District counts', '320000', english)
    expect(places).toEqual([])
    expect(ambiguous).toEqual([
      { written: 'Gulou District', adcodes: ['320106', '320302'], start: 0, end: 14 },
    ])
  })
})

test('names in English', () => {
  expect(index.name('110108', 'en')).toBe('Haidian District')
  expect(index.name('450226', 'en')).toBe('Sanjiang County')
  expect(index.name('632600', 'en')).toBe('Golog Prefecture')
  expect(index.name('999999', 'en')).toBe('999999')
})

test.each([
  ['Hangzhou', '330100'],
  ['Hangzhou City:', '330100'],
  ['Haidian District', '110108'],
  ['Haidian', null],
  ['Gulou District', null],
  ['Hangzhou and Ningbo', null],
])('the whole text %s is %s', (text, expected) => {
  expect(index.exact(text)).toBe(expected)
})

test.each([
  ['The office in Jilin', '220000'],
  ['In Jilin City and Hebei', '220000'],
  ['Yichun and Anhui', '340000'],
  ['Dalian opened it', '210000'],
  ['Nobody knows', null],
])('the first division of "%s" is %s', (text, expected) => {
  expect(englishDivisionsIn(text, english)[0] ?? null).toBe(expected)
})
