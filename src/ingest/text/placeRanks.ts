/** What the name of a place says about its rank, and the rest of it. */

/** Peoples that name autonomous units, after the place: 三江侗族自治县. */
const PEOPLES =
  '蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|' +
  '东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|普米族|塔吉克|怒族|保安族|裕固族|独龙族|各族'

const SUFFIX = new RegExp(
  `(?:(?<=.{2})(?:${PEOPLES})*自治[州县旗]|族?自治[县旗]|地区|(?<=神农架)林区|特区|(?<=滨海|沈北|浦东)新区|市|县|区|盟|旗|州)$`,
)

/** The name without what it says about the rank: 长治市 -> 长治, 三江侗族自治县 -> 三江. */
export function stemOf(name: string): string {
  return name.replace(SUFFIX, '')
}

/** The word for the rank of a name in English, without what makes it autonomous; `null` where there is none. */
export function englishRank(name: string): EnglishRank | null {
  const suffix = SUFFIX.exec(name)?.[0] ?? ''
  if (suffix.endsWith('新区')) return 'New Area'
  if (suffix === '地区' || suffix.endsWith('自治州')) return 'Prefecture'
  return RANKS[suffix.slice(-1)] ?? null
}

export type EnglishRank = 'City' | 'District' | 'County' | 'Prefecture' | 'League' | 'Banner' | 'New Area'

const RANKS: Readonly<Record<string, EnglishRank>> = {
  市: 'City',
  区: 'District',
  县: 'County',
  盟: 'League',
  旗: 'Banner',
}
