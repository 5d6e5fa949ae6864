import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GEO_FILES } from '../domain/singleFile'
import { buildDataset, buildEntry } from '../testing/builders'
import { gatherFileData } from './fileData'

const read = async (file: string) => `content of ${file}`
const own = buildDataset([buildEntry()], { id: 'own' })

it('carries a shipped dataset by its file, and the boundaries', async () => {
  const { catalogue, files } = await gatherFileData(['2019q3'], null, read)
  expect(catalogue.default).toBe('2019q3')
  expect(Object.keys(files)).toEqual(['data/2019q3/dataset.json', ...GEO_FILES])
  expect(files['data/2019q3/dataset.json']).toBe('content of data/2019q3/dataset.json')
})

it('carries all that is served beside the datasets', () => {
  const served = readdirSync('public/geo').filter((name) => name.endsWith('.json'))
  expect([...GEO_FILES].sort()).toEqual(served.map((name) => `geo/${name}`).sort())
})

it('carries an imported dataset as it is, and what its catalogue says of it', async () => {
  const { catalogue, files } = await gatherFileData([own, '2019q3'], null, read)
  expect(catalogue.default).toBe('own')
  expect(catalogue.datasets[0]).toEqual({
    id: 'own',
    title: own.title,
    period: own.period,
    entries: 1,
    path: 'own/dataset.json',
  })
  expect(files['data/own/dataset.json']).toEqual(own)
  expect(catalogue.datasets[1]?.id).toBe('2019q3')
})

it('names a dataset that the catalogue lacks', async () => {
  await expect(gatherFileData(['gone'], null, read)).rejects.toThrow('gone is not in the catalogue')
})
