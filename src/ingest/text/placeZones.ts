/** Zones that have no code of their own, in the counties that they lie in. */
import type { Adcode } from '../../domain/adcode'

interface Zone {
  readonly zh: readonly string[]
  /** As written in full; nothing shorter, where that is a place of its own. */
  readonly en: readonly string[]
  readonly adcodes: readonly Adcode[]
}

export const ZONES: readonly Zone[] = [
  {
    zh: ['雄安新区', '雄安'],
    en: ["Xiong'an New Area", "Xiong'an", 'Xiongan'],
    adcodes: ['130629', '130632', '130638'],
  },
  { zh: ['东疆'], en: ['Dongjiang Port', 'Dongjiang Free Trade'], adcodes: ['120116'] },
  { zh: ['中关村'], en: ['Zhongguancun'], adcodes: ['110108'] },
  { zh: ['亦庄'], en: ['Yizhuang'], adcodes: ['110115'] },
  { zh: ['临港新片区'], en: ['Lingang New Area', 'Lin-gang'], adcodes: ['310115'] },
  { zh: ['张江'], en: ['Zhangjiang'], adcodes: ['310115'] },
  { zh: ['横琴'], en: ['Hengqin'], adcodes: ['440402'] },
  { zh: ['前海'], en: ['Qianhai'], adcodes: ['440305'] },
  { zh: ['江北新区'], en: ['Jiangbei New Area'], adcodes: ['320100'] },
  { zh: ['苏州工业园区'], en: ['Suzhou Industrial Park'], adcodes: ['320500'] },
  { zh: ['两江新区'], en: ['Liangjiang New Area'], adcodes: ['500112'] },
]
