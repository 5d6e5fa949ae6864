import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Bars } from './Bars'
import type { Row } from './rows'

function row(key: string, chosen: Row['chosen'] = 'none'): Row {
  return { key, values: [key], label: key, name: key, count: 1, all: 2, chosen, color: '#000000' }
}

/** Each button's attributes and text, a line each. */
function buttons(rows: readonly Row[], plain = false): string[] {
  const markup = renderToStaticMarkup(
    <Bars
      rows={rows}
      rowHeight={24}
      label="kinds"
      plain={plain}
      inWords={({ name, count, all }) => `${name}, ${count} of ${all}`}
      onPick={() => {}}
    />,
  )
  return [...markup.matchAll(/<button([^>]*)>(.*?)<\/button>/g)].map(([, attributes = '', content = '']) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]
    return `${of('aria-label')} | ${of('aria-pressed')} | ${of('tabindex')} | ${content.replace(/<[^>]*>/g, '')}`
  })
}

describe('Bars', () => {
  it('name each bar with its counts and say whether it is chosen; one is the tab stop', () => {
    expect(buttons([row('a'), row('b', 'all'), row('c', 'some')])).toEqual([
      'a, 1 of 2 | false | -1 | ',
      'b, 1 of 2 | true | 0 | ',
      'c, 1 of 2 | mixed | -1 | ',
    ])
  })

  it('begin the tab order at the first bar where none is chosen', () => {
    expect(buttons([row('a'), row('b')])).toEqual(['a, 1 of 2 | false | 0 | ', 'b, 1 of 2 | false | -1 | '])
  })

  it('show their own text where no picture does', () => {
    expect(buttons([row('a')], true)).toEqual(['a, 1 of 2 | false | 0 | a1'])
  })

  it('stand without rows', () => {
    expect(buttons([])).toEqual([])
  })
})
