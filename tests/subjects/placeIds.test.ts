import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toPlaceLookup } from '../../src/subjects/placeIds.ts'
import { districtsSchema, divisionsSchema } from '../../src/subjects/placeSchemas.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`content/rules/${name}.json`, 'utf8'))
const placeId = toPlaceLookup({
  districts: districtsSchema.parse(read('districts')),
  divisions: divisionsSchema.parse(read('divisions')),
})

test.each([
  ['临平区', 'linping'],
  ['临平', 'linping'],
  ['临 平', 'linping'],
  ['湖州市', 'huzhou'],
  ['塘栖镇', null],
  ['老板电器', null],
])('the subject %s is the place %s', (name, id) => {
  expect(placeId(name)).toBe(id)
})
