/** @param key folded text. Chinese where it holds a fair share of Chinese characters. */
export function languageOf(key: string): 'zh' | 'en' {
  const head = key.slice(0, 20_000)
  const han = head.match(/[一-龥]/g)?.length ?? 0
  const latin = head.match(/[a-z]/gi)?.length ?? 0
  return han * 4 >= latin ? 'zh' : 'en'
}
