import { describe, expect, test } from 'vitest'
import { readActors } from './actors'
import { blankDocuments, readDocuments } from './documents'
import { readEnglishActors } from './englishActors'
import { joinItem } from './itemText'
import { readMedia } from './media'
import { normalise } from './normal'

const actors = (text: string) =>
  readActors(text, normalise(text).key).map(({ name, role }) => (role ? `${name}<${role}>` : name))

describe('actors', () => {
  test.each([
    ['某省委书记王小明主持召开座谈会。', ['王小明<某省委书记>']],
    ['9月3日，某市委副书记、市长欧阳明在会议上表示', ['欧阳明<某市委副书记、市长>']],
    ['海关关长赵一在会上说', ['赵一<海关关长>']],
    ['4月15日，上海市农业农村委员会印发方案。', ['上海市农业农村委员会']],
    ['平台由宁波海岚科技有限公司承建。', ['宁波海岚科技有限公司']],
    ['记者从青海省文物局获悉，', ['青海省文物局<信息来源>']],
    ['某报9月6日报道某区税务局局长陆远接受采访', ['陆远<某区税务局局长>']],
    ['5月7日，某市某区启动试点。', ['某市某区']],
    ['省财政厅、省商务厅联合印发通知。', ['省财政厅', '省商务厅']],
    ['1月18日财政部、国家税务总局联合发布公告。', ['财政部', '国家税务总局']],
    ['7月3日，虎林市农业局和扎兰屯市气象局在虎林市签署协议。', ['虎林市农业局', '扎兰屯市气象局']],
    ['市长冷白石表示', ['冷白石<市长>']],
    ['国务院印发意见。', ['国务院']],
    ['会上，丁小满教授指出', ['丁小满<教授>']],
    ['9月3日，周大川（某市副市长）在论坛上发言。', ['周大川<某市副市长>']],
    ['某县气象学家万千里认为', ['万千里<某县气象学家>']],
    ['副市长王明、李小四和赵五出席仪式。', ['王明<副市长>', '李小四<副市长>', '赵五<副市长>']],
    ['某厅厅长王明、李小四所在的平台', ['王明<某厅厅长>']],
    [
      '3月3日，某市教育局、某市财政局和某市科学技术协会联合发文。',
      ['某市教育局', '某市财政局', '某市科学技术协会'],
    ],
    ['奖金由某区财政局发放。', ['某区财政局']],
    ['三家企业被某市市场监督管理局查处。', ['某市市场监督管理局']],
    ['方案经某市人大常委会批准。', ['某市人大常委会']],
    ['在某省科技厅的指导下，平台建成。', ['某省科技厅']],
    ['3月3日，某县森林保护站对十二户居民发放补贴。', ['某县森林保护站']],
    ['3月3日，某市博物馆古籍库向公众开放。', ['某市博物馆']],
    ['安徽：平台要联网。', []],
    ['会议表示，应当推进。', []],
    ['方案提出，到2022年建成。', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(actors(text)).toEqual(names)
  })

  test('a body that a person speaks for is not told twice', () => {
    expect(actors('5月6日，某市海关关长赵戈一表示')).toEqual(['赵戈一<某市海关关长>'])
  })

  test.each([
    ['Mayor Tan Qiu said that all is well.', ['Tan Qiu']],
    ['At a forum, Lin Bo, secretary-general of the Council, said so.', ['Lin Bo']],
    ['On 4 November, the Ministry of Orchards and Fields issued rules.', ['Ministry of Orchards and Fields']],
    ['"Nobody needs it," said researcher Sun Jing of the Sound Institute.', ['Sun Jing']],
    ['On 3 May the Ministry of Broth invited cities.', ['Ministry of Broth']],
    ['Bridge Office opens. The National Bridge Office opened on 3 May.', ['National Bridge Office']],
    ['Botanist Fei Yun said that it rains.', ['Fei Yun']],
    ['"It rains," said Fei Yun.', ['Fei Yun']],
    ['Professor Shi Tan and curator Luo Ming called for a rule.', ['Shi Tan', 'Luo Ming']],
    ['Judge Lan Xin told the court so.', ['Lan Xin']],
    ['The Dial Commission on April 7 issued a code.', ['Dial Commission']],
    ['In mid-May the Snow Observatory measured noon.', ['Snow Observatory']],
    ['The Dial Bureau and the Water Bureau jointly announced it.', ['Dial Bureau', 'Water Bureau']],
    ['The Ministry of Dials and Bells announced it.', ['Ministry of Dials and Bells']],
    ['Guides were trained by Lake Garden University.', ['Lake Garden University']],
    ['It sends figures to Lake Power Company, which sells them.', ['Lake Power Company']],
    ['It was opened by the mayor. The company called Dial was there.', []],
    ['the city opened a park.', []],
  ])('%s', (text, names) => {
    expect(readEnglishActors(text, text).map(({ name }) => name)).toEqual(names)
  })
})

const media = (text: string, lang: 'zh' | 'en' = 'zh') =>
  readMedia(text, normalise(text).key, lang).map(({ value }) => value)

describe('media', () => {
  test.each([
    ['据新京晨报报道，', ['新京晨报']],
    ['据东海晚报6月3日报道，', ['东海晚报']],
    ['标题。新华社5月4日报道某省教育厅', ['新华社']],
    ['华灯网财经5月3日讯 北京', ['华灯网财经']],
    ['内容。（来源：某某日报）', ['某某日报']],
    ['据悉，平台已经上线。', []],
    ['据介绍，消息属实', []],
    ['推进信息网建设', []],
  ])('%s', (text, names) => {
    expect(media(text)).toEqual(names)
  })

  test.each([
    ['The Yan’an Evening Post reported on Dec. 2 that', ['Yan’an Evening Post']],
    ['according to the Wind and Rain Daily.', ['Wind and Rain Daily']],
    ['According to the mayor', []],
  ])('%s', (text, names) => {
    expect(media(text, 'en')).toEqual(names)
  })
})

test('documents, titles within titles, and what never closes', () => {
  const normal = normalise('印发《关于〈办法〉的通知》《甲《乙》丙》《甲《乙》丙》《没有结束')
  const item = joinItem(normal, [{ start: 0, end: normal.key.length }], 'zh')
  const found = readDocuments(item)
  expect(found.map(({ value }) => value)).toEqual(['关于〈办法〉的通知', '甲《乙》丙', '乙'])
  expect(blankDocuments(item.key, found)).toHaveLength(item.key.length)
  expect(blankDocuments(item.key, found)).not.toContain('办法')
})
