/** Where code lives, and what may import what: docs/architecture.md, held by dependency-cruiser. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import config from '../.dependency-cruiser.js'

const { forbidden, options } = config
const ruleSet = { forbidden }
/** Three seconds on a quiet machine. */
const SLOW = 180_000

/** The rules broken, with the file that breaks each. */
async function findBroken(folders: string[], more: ICruiseOptions = {}): Promise<string[]> {
  const { output } = await cruise(folders, { ...options, ...more, ruleSet, validate: true })
  const { summary, modules } = output as ICruiseResult
  expect(modules.length).toBeGreaterThan(0)
  return summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`)
}

test(
  'no file imports what its folder may not, and none form a circle, types included',
  async () => {
    expect(await findBroken(['src', 'scripts'])).toEqual([])
  },
  SLOW,
)

test(
  'an import upwards, a module of Node, a circle of types and a folder without a row are found',
  async () => {
    const broken = await findBroken(['src'], { baseDir: path.resolve('tests/fixtures/house') })
    const told = 'src/text imports only what docs/architecture.md says'
    expect(broken.toSorted()).toEqual([
      'src/newspaper/text/lines.ts: no circles, types included',
      'src/text/fold.ts: every folder of src has a row in docs/architecture.md',
      ...[1, 2, 3].map(() => `src/text/fold.ts: ${told}`),
    ])
  },
  SLOW,
)

/** dependency-cruiser does not read Astro's components: their relative imports, by the same rules. */
test.each(globSync('src/**/*.astro'))('%s imports only what its folder may', (file) => {
  const imports = [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/gu)]
  const targets = imports.map(([, spec = '']) => path.join(path.dirname(file), spec))
  const rules = forbidden.filter(
    ({ from }) => from.path !== undefined && new RegExp(from.path, 'u').test(file),
  )
  expect(rules).toHaveLength(1)
  for (const { to } of rules)
    expect(
      targets.filter(
        (target) => !(to.pathNot ?? []).some((may: string) => new RegExp(may, 'u').test(target)),
      ),
    ).toEqual([])
})
