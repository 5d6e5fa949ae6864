import { readFileSync } from 'node:fs'
import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import type { Dataset } from '../../domain/dataset'
import { openFile } from '../openFile'

const shipped: Dataset = JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8'))

test('a Parquet file in the product’s layout keeps sets as lists, actors, media and notes', async () => {
  const { period, source, topics } = shipped
  const header = {
    format: 'policy-map-dataset/1',
    id: 'kept',
    title: { zh: '一' },
    period,
    source,
    coverage: [],
    topics,
  }
  const texts = (name: string): SchemaElement[] => [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
  ]
  const text = (name: string): SchemaElement[] => [
    { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ]
  const number = (name: string): SchemaElement[] => [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }]
  const topic = topics[0]?.id ?? ''
  const columns: [string, (name: string) => SchemaElement[], unknown][] = [
    ['id', text, 'a'],
    ['jurisdiction', text, '110000'],
    ['kind', text, 'policy'],
    ['kind_basis', text, 'heading'],
    ['topics', texts, [topic]],
    ['places', texts, ['110108']],
    ['start', text, '2019-07-06'],
    ['end', text, '2019-07-06'],
    ['precision', text, 'day'],
    ['title_zh', text, '甲'],
    ['summary_zh', text, '乙'],
    ['section', text, '一'],
    ['section_start', number, 0],
    ['section_end', number, 2],
    ['actors', texts, ['周小川', '某公司']],
    ['actor_roles', texts, ['行长', '']],
    ['media', texts, ['人民网']],
    ['note_zh', text, '注'],
  ]
  const file = parquetWriteBuffer({
    columnData: columns.map(([name, , value]) => ({ name, data: [value] })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(([name, schemaOf]) => schemaOf(name)),
    ],
    kvMetadata: [{ key: 'policy-map-dataset/1', value: JSON.stringify(header) }],
  })
  const opened = await openFile(new Uint8Array(file), 'a.parquet')
  if (opened.type !== 'dataset') throw new Error(JSON.stringify(opened))
  expect(opened.dataset.entries).toMatchObject([
    {
      topics: [topic],
      places: [{ adcode: '110108', name: '110108' }],
      actors: [{ name: '周小川', role: '行长' }, { name: '某公司' }],
      media: ['人民网'],
      note: { zh: '注' },
    },
  ])
})
