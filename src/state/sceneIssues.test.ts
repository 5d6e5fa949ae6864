import { expect, it } from 'vitest'
import type { OpenDataset } from '../datasets/openDataset'
import { createMemoryEngine } from '../engine/memoryEngine'
import { buildDataset, buildEntry } from '../testing/builders'
import { findSceneIssues } from './sceneIssues'

async function open(id: string | null): Promise<OpenDataset> {
  if (id === 'gone') throw new Error('is not in the catalogue')
  const dataset = buildDataset([buildEntry({ id: 'e1' })])
  return { header: dataset, places: new Map(), engine: createMemoryEngine(dataset) }
}

const issuesOf = async (view: string) => {
  const issues = await findSceneIssues({ id: 's', view, chart: 'kind', caption: {}, notes: {} }, open)
  return issues.map((issue) => (issue.type === 'part' ? issue.part.reason : `${issue.type} ${issue.id}`))
}

it.each([
  ['v=1&d=test&j=110000&t=finance&panel=entry:e1', []],
  ['', []],
  ['v=1&d=gone&k=rumour', ['dataset gone', 'bad-value']],
  ['v=1&d=test&panel=entry:e9', ['entry e9']],
  ['v=1&d=test&t=finance,alchemy', ['not-in-dataset']],
  ['v=9&d=test&colour=red', ['newer-version', 'unknown-key']],
])('%s: %j', async (view, expected) => expect(await issuesOf(view)).toEqual(expected))
