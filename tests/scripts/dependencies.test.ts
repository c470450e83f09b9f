import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const packages = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: packages,
    devDependencies: packages,
    optionalDependencies: packages,
    overrides: packages,
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const documented = readFileSync('docs/dependencies.md', 'utf8')

const names = Object.values(manifest).flatMap((group) => Object.keys(group))

test.each(names)('%s has its line in docs/dependencies.md', (name) => {
  expect(documented).toContain(`\`${name}\``)
})

test('docs/dependencies.md names no package that is gone', () => {
  const named = [...documented.matchAll(/^- (?:[^:]|: (?!\w))*?:/gmu)].flatMap(([line]) => [
    ...line.matchAll(/`([^`]+)`/gu),
  ])
  expect(named.map(([, name]) => name).filter((name) => !names.includes(name ?? ''))).toEqual([])
})
