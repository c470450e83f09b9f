import { readFileSync } from 'node:fs'
import { SUBJECT_RULE_FILES, type SubjectRules, toSubjectRules } from '../../src/subjects/rules.ts'
import type { SubjectArticle, SubjectPage } from '../../src/subjects/zones.ts'

const files = Object.entries(SUBJECT_RULE_FILES)
const readRule = (file: string): unknown => JSON.parse(readFileSync(`content/rules/${file}`, 'utf8'))

/** The project's rules, compiled once for all tests of this folder. */
export const rules: SubjectRules = toSubjectRules(
  Object.fromEntries(files.map(([name, file]) => [name, readRule(file)])),
)

type Draft = Partial<Omit<SubjectArticle, 'body'>> & { body?: string[] }

/** An article of plain paragraphs; `本报讯`-less, without headline unless given. */
export function articleOf({ body = [], ...rest }: Draft): SubjectArticle {
  return {
    headline: null,
    kicker: null,
    subhead: null,
    byline: [],
    dateline: null,
    photos: [],
    lines: [[1, 1 + body.length]],
    ...rest,
    body: body.map((text, at) => ({ kind: 'paragraph', text, lines: [[at + 2, at + 2]] })),
  }
}

export function pageOf(articles: SubjectArticle[], page: Partial<SubjectPage> = {}): SubjectPage {
  return { newspaper: null, date: null, dateApprox: null, section: null, notArticles: [], ...page, articles }
}
