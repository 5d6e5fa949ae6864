import { describe, expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import { normalise } from './normal'
import { firstDivision, readPlaces } from './places'

const index = readIndex()
const read = (text: string, jurisdiction: string) => readPlaces(normalise(text).key, jurisdiction, index)
const codes = (text: string, jurisdiction: string) =>
  read(text, jurisdiction).places.map(({ adcode }) => adcode)

describe('places', () => {
  test.each([
    ['焦作某中心', '410000', ['410800']],
    ['北京市海淀区某街道', '110000', ['110108']],
    ['海淀上线平台', '110000', ['110108']],
    ['杭州市余杭区', '330000', ['330110']],
    ['杭州余杭上线', '330000', ['330110']],
    ['雄安新区', '130000', ['130629', '130632', '130638']],
    ['天津东疆保税港区', '120000', ['120116']],
    ['长治高新技术开发区', '140000', ['140400']],
    ['吉林市船营区', '220000', ['220204']],
    ['大理白族自治州', '530000', ['532900']],
    ['大理州', '530000', ['532900']],
    ['徐州市鼓楼区', '320000', ['320302']],
    ['仙桃市', '420000', ['429004']],
    ['香港西贡区', '810000', ['810015']],
    ['莱芜区', '370000', ['370116']],
    ['喀什试点', '650000', ['653100']],
    ['喀什市试点', '650000', ['653101']],
    ['义乌灯笼出口', '330000', ['330782']],
    ['展会在敦煌举行', '620000', ['620982']],
    ['江苏昆山试点', '320000', ['320583']],
    ['阿坝州与石柱试点', '500000', ['500240']],
    ['柳州三江试点', '450000', ['450226']],
  ])('%s', (text, jurisdiction, places) => {
    expect(codes(text, jurisdiction)).toEqual(places)
  })

  test.each([
    ['熊#039；一个新的区域将建试验区', '130000', ['130629', '130632', '130638']],
    ['8月1日，熊&#39;安发布公告', '130000', ['130629', '130632', '130638']],
    ['西#039；一个城市的图书馆', '610000', ['610100']],
    ['延#039；安 的苹果', '610000', ['610600']],
    ['太’一个城市公布名单', '370000', ['370900']],
  ])('an apostrophe taken apart from “an”, doubtful: %s', (text, jurisdiction, places) => {
    const found = read(text, jurisdiction).places
    expect(found.map(({ adcode }) => adcode)).toEqual(places)
    for (const { confidence } of found) expect(confidence).toBeLessThan(0.6)
  })

  test.each([
    ['熊#039；一个新的区域', '230000'],
    ['他向西#039；一个城市走去', '630000'],
    ['白熊#039；一个新品种', '130000'],
    ['熊猫安家', '130000'],
    ['熊#039；安静下来', '130000'],
    ['太#039；一个人', '370000'],
  ])('no place: %s', (text, jurisdiction) => expect(codes(text, jurisdiction)).toEqual([]))

  test.each([
    ['another province’s, merely mentioned', '与广东省深圳市签署协议', '430000'],
    ['the same name elsewhere', '赴福建省龙岩市、厦门市海沧区考察', '360000'],
    ['a district of another province that has its like here', '与北京市朝阳区签约', '220000'],
    ['a newspaper', '焦作日报报道', '410000'],
    ['a university', '兰州大学', '620000'],
    ['blockchain after a stem', '和平区块链', '120000'],
    ['an ordinary word', '各城区', '410000'],
    ['a word that is a city', '在合作中，高密度', '620000'],
    ['a person', '市长李海宁表示', '330000'],
    ['part of a word', '发展兴宁静', '440000'],
    ['nothing', '', '110000'],
  ])('%s is none', (_, text, jurisdiction) => {
    expect(codes(text, jurisdiction)).toEqual([])
  })

  test('a name of several places is told and not guessed', () => {
    const { places, ambiguous } = read('鼓楼区试点', '320000')
    expect(places).toEqual([])
    expect(ambiguous).toMatchObject([{ written: '鼓楼区', adcodes: ['320106', '320302'] }])
  })

  test('城区块链 is 城 and 区块链', () => {
    expect(codes('宣城区块链平台', '340000')).toEqual(['341800'])
    expect(codes('余杭区块链平台', '330000')).toEqual([])
  })
})

test.each([
  ['上海某公司', '310000'],
  ['成都市与重庆市', '510000'],
  ['吉林市的公园', '220000'],
  ['某公司', undefined],
])('%s lies first in %s', (text, adcode) => {
  expect(firstDivision(text, index)?.adcode).toBe(adcode)
})
