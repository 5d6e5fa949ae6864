import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadPlaceNames, placeNamesQuery } from './placeNames'

const answer = (body: string) => async () => new Response(body)

test('the names as they are served', async () => {
  const names = await loadPlaceNames(answer(readFileSync('public/geo/names.json', 'utf8')))
  expect(names['110108']).toEqual(['海淀区', 'Haidian'])
  expect(placeNamesQuery.queryKey).toEqual(['place-names'])
})

test.each([
  'null',
  '[1]',
  '{"1101": ["x"]}',
  '{"110108": 1}',
  '{"110108": "x"}',
  '{"110108": []}',
  '{"110108": [1]}',
])('%s is no table of names', async (body) => {
  await expect(loadPlaceNames(answer(body))).rejects.toThrow('names.json')
})
