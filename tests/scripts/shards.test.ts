import { execFile } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { writeRawPages } from '../../scripts/bench/site/rawPages.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('shards')

const parse = (...args: string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, ['scripts/parse.ts', '--lang', 'en', '--quiet', ...args])

/** Every file of an archive but the caches, by its path. */
function filesOf(archive: string): Record<string, string> {
  const files = readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.cache'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(files.map((file) => [path.relative(archive, file), readFileSync(file, 'utf8')]))
}

function readingsOf(archive: string): [string, number][] {
  const folder = path.join(archive, '.cache', 'readings')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, number] => [entry.name, statSync(path.join(entry.parentPath, entry.name)).mtimeMs])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

test(
  'shares read at the same time and put together give what one run gives',
  { timeout: 300_000 },
  async () => {
    const [one, shared] = [path.join(root, 'one'), path.join(root, 'shared')]
    const pages = writeRawPages(one, 24, { days: 300 })
    cpSync(one, shared, { recursive: true })
    await parse('--archive', one)
    const said = await Promise.all([1, 2, 3].map((i) => parse('--archive', shared, '--shard', `${i}/3`)))
    expect(said.map(({ stdout }) => Number(/: (\d+) files/u.exec(stdout)?.[1])).reduce((a, b) => a + b)).toBe(
      pages,
    )
    const read = readingsOf(shared)
    expect(read).toHaveLength(pages)
    await parse('--archive', shared)
    expect(filesOf(shared)).toEqual(filesOf(one))
    // What the shares had read was not read again.
    expect(readingsOf(shared)).toEqual(read)
  },
)

test('a share that is none is a wrong call', async () => {
  await expect(parse('--archive', root, '--shard', '5/4')).rejects.toMatchObject({ code: 2 })
})
