/**
 * Names that end in 安, garbled by translation there and back: Xi'an and Xiong'an lose their apostrophe's other half, so that
 * “an” is read as the English article (西'一个城市 for Xi'an City), and the first syllable may come back as another
 * character of the same sound.
 */

/** Characters of the same sound as the first one of a place whose second one is 安. */
const HOMOPHONES: Readonly<Record<string, string>> = {
  熊: '雄',
  兄: '雄',
  习: '西',
  太: '泰',
  怀: '淮',
  燕: '延',
  严: '延',
  陆: '六',
  鹿: '六',
  光: '广',
}

/** After the apostrophe: 安 at the end of a name, or an article with what “an” stood before. */
const REST = /' ?(?:安(?![静全心排装置定慰])|一个(?:新的?)?(?:区域|领域|地区|城市|新区|市(?!场|民)))/y

export interface MendedPlace {
  readonly name: string
  readonly length: number
}

/** The name that is meant by what stands here, if it can be one. @param key folded text. */
export function mendedAt(key: string, at: number): MendedPlace | null {
  if (key.charAt(at + 1) !== "'") return null
  REST.lastIndex = at + 1
  const rest = REST.exec(key)
  const head = key.charAt(at)
  return rest ? { name: `${HOMOPHONES[head] ?? head}安`, length: 1 + rest[0].length } : null
}
