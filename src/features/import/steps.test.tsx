import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChooseStep } from './ChooseStep'
import { KnownStep } from './KnownStep'
import { NameChoices } from './NameChoices'

const nothing = () => {}
const PROBLEM = { file: null, message: { zh: '已停止', en: 'Stopped' }, problems: [] }

test('a text that was pasted is in the box again after it was stopped', () => {
  const step = (
    <ChooseStep
      problem={PROBLEM}
      others={0}
      pasted="1. 甲"
      onPasted={nothing}
      onFile={nothing}
      onText={nothing}
    />
  )
  expect(renderToStaticMarkup(step)).toMatch(/<textarea[^>]*>1\. 甲<\/textarea>/)
})

test('a document that is known leads back to the choice', () => {
  const known = { dataset: 'q3', title: { zh: '第三季度' } }
  const step = <KnownStep file="a.txt" known={known} onOpen={nothing} onReview={nothing} onBack={nothing} />
  expect(renderToStaticMarkup(step)).toContain('换一个文件')
})

test.each(['constructor', '__proto__', '甲'])('nothing is chosen for the name %s until it is', (written) => {
  const names = [{ written, rows: 1, adcode: null, suggestions: [] }]
  const markup = (chosen: Readonly<Record<string, string>>) =>
    renderToStaticMarkup(<NameChoices names={names} chosen={chosen} onChoose={nothing} />)
  expect(markup({})).toContain('<option value="" selected="">')
  expect(markup({ [written]: '110000' })).toContain('<option value="110000" selected="">')
})
