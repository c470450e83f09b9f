/** `npm run check:regexes`: asks recheck of every regular expression that has no verdict, with `-- --all` of each anew, and keeps what it says. */
import { everyRegex, type Found } from './collect.ts'
import { readKept, verdictOn, writeKept, type Verdict } from './verdicts.ts'

const kept = process.argv.includes('--all') ? new Map<string, Verdict>() : readKept()
const verdicts: [Found, Verdict][] = []
for (const found of everyRegex()) verdicts.push([found, await verdictOn(found, kept)])
writeKept(verdicts)
const counts = Map.groupBy(verdicts, ([, verdict]) =>
  typeof verdict === 'string' ? verdict : verdict.degree,
)
for (const [verdict, rows] of counts) process.stdout.write(`${verdict}: ${rows.length}\n`)
process.exit(0)
