import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSubjects } from '../../src/subjects/read.ts'
import { articleOf, pageOf, rules } from './subjectRules.ts'

const FACTS = '../shared/facts/facts.json'
const factSchema = z.object({
  district: z.string(),
  subject: z.string(),
  metric: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  note: z.string(),
  sourceDate: z.string(),
})

/** A sentence on each published fact, said in our own words, belongs to the district the facts sheet gives. */
test('nine of ten sentences made of published facts find their district', ({ skip }) => {
  if (!existsSync(FACTS)) skip(`no ${FACTS}`)
  const facts = z.array(factSchema).parse(JSON.parse(readFileSync(FACTS, 'utf8')))
  const found = facts.filter((fact) => {
    const body = [`${fact.subject}的${fact.metric}为${String(fact.value)}${fact.unit}。${fact.note}`]
    const date = z.iso.date().safeParse(fact.sourceDate).data ?? null
    const [subjects] = readSubjects(pageOf([articleOf({ body })], { date }), rules)
    return subjects?.district?.name === fact.district
  })
  expect(found.length / facts.length).toBeGreaterThan(0.9)
})
