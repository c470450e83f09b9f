import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { reportSchema } from '../../src/schema/entry.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const STORY =
  '样稿甲区新厂投产\n\n本报记者 沈样\n\n甲区一座新厂房昨天投产，产线已经调试完毕，首批产品本周下线。\n'

function makeArchive(files: Record<string, string | Uint8Array>): string {
  const archive = temporaryFolder('parse', onTestFinished)
  mkdirSync(path.join(archive, 'raw'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(archive, name)), { recursive: true })
    writeFileSync(path.join(archive, name), content)
  }
  return archive
}

function parse(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/parse.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, JIANBAO_LANG: 'en' },
  })
  return { status, stdout, stderr }
}

describe('npm run parse', () => {
  test('writes entries and a table, exit code 0', () => {
    const archive = makeArchive({ 'raw/a.txt': STORY, 'raw/b.txt': STORY })
    const { status, stdout } = parse('--archive', archive)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^page\tarticles\tunassigned lines\tmessages\na\t1\t0\t\d+\nb\t1\t0\t\d+\n2 pages, 2 articles/u,
    )
    expect(readdirSync(path.join(archive, 'articles', 'a')).sort()).toEqual(['a-1.md', 'page.json'])
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['zeroed within', (bytes: Buffer) => Buffer.from(bytes).fill(0, 100, bytes.length - 10)],
  ])('reads a file again whose kept reading was %s', (_, damage) => {
    const archive = makeArchive({ 'raw/a.txt': STORY })
    parse('--archive', archive)
    const entry = path.join(archive, 'articles', 'a', 'a-1.md')
    const before = readFileSync(entry)
    const readings = path.join(archive, '.cache', 'readings')
    for (const found of readdirSync(readings, { recursive: true, withFileTypes: true })) {
      const file = path.join(found.parentPath, found.name)
      if (found.isFile()) writeFileSync(file, damage(readFileSync(file)))
    }
    rmSync(path.join(archive, '.cache', 'kept'), { recursive: true })
    rmSync(path.join(archive, 'articles'), { recursive: true })
    const { status, stdout } = parse('--archive', archive)
    expect(status).toBe(0)
    expect(stdout).toContain('\na\t1\t0\t')
    expect(readFileSync(entry)).toEqual(before)
  })

  test('writes the same bytes when it is run again', () => {
    const archive = makeArchive({ 'raw/a.txt': STORY })
    const written = () => {
      parse('--archive', archive)
      return ['page.json', 'a-1.md'].map((name) =>
        readFileSync(path.join(archive, 'articles', 'a', name), 'utf8'),
      )
    }
    expect(written()).toEqual(written())
  })

  test('reports what it cannot read and reads the rest, exit code 1', () => {
    const archive = makeArchive({
      'raw/a.txt': STORY,
      'raw/noise.bin': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
      'raw/2024/03/x.txt': STORY,
      'raw/2024/Thumbs.db': 'x',
    })
    symlinkSync(path.join(archive, 'nowhere'), path.join(archive, 'raw', 'broken.txt'))
    const { status, stdout, stderr } = parse('--archive', archive)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^broken\.txt .*\(E012-link-broken\)$/mu)
    expect(stderr).toMatch(/^2024\/Thumbs\.db /mu)
    expect(stdout).toMatch(/^2024-03-x\t1\t/mu)
    expect(stderr).toMatch(/^noise\.bin.*\(E003-encoding-unknown\)$/mu)
    expect(stdout).toMatch(/^a\t1\t/mu)
  })

  test('reads an empty file as a page without articles', () => {
    const { status, stdout } = parse('--archive', makeArchive({ 'raw/a.txt': '' }))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^a\t0\t0\t/mu)
  })

  test('applies corrections and reports the stale and the malformed', () => {
    const decided = { because: 'set so in print', by: 'editor', on: '2026-11-21' }
    const archive = makeArchive({
      'raw/a.txt': STORY,
      'raw/b.txt': STORY,
      'corrections/a.json': JSON.stringify([
        { article: 'a-1', field: 'kicker', was: null, becomes: '样稿', ...decided },
        { line: 5, was: '没有的字', becomes: '', ...decided },
      ]),
      'corrections/b.json': '[{"line":0}]',
      'corrections/c.json': '[]',
    })
    const { status, stderr } = parse('--archive', archive)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^a\.txt:5 .*\(E103-stale-correction\)$/mu)
    expect(stderr).toMatch(
      /^corrections\/b\.json:1 entry 1 because: is missing; not applied \(E101-invalid-corrections\)$/mu,
    )
    expect(stderr).toMatch(/^corrections\/c\.json .*\(E102-stray-corrections\)$/mu)
    expect(parse('--archive', archive, '--lang', 'zh').stderr).toMatch(
      /^corrections\/b\.json:1 第1条 because：缺少这一项；这一条没有采用 \(E101-invalid-corrections\)$/mu,
    )
    expect(readFileSync(path.join(archive, 'articles', 'a', 'a-1.md'), 'utf8')).toContain('"kicker": "样稿"')
  })

  test('prints no colour codes and no progress in a pipe', () => {
    const { stdout, stderr } = parse('--archive', makeArchive({ 'raw/a.txt': STORY, 'raw/b.txt': STORY }))
    expect(stdout + stderr).not.toMatch(/\u001B/u)
  })

  test.each([[['--archive', 'nowhere']], [['--nonsense']], [['--json']], [['a.txt']]])(
    'called wrongly as %j ends with 2',
    (args) => {
      const { status, stderr } = parse(...args)
      expect(status).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    },
  )

  test('explains itself', () => {
    const { status, stdout } = parse('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('--archive')
  })
})

describe('npm run parse -- --explain', () => {
  test.each(['a-1', 'a'])('says of each line of %s what it is, how sure, and why', (id) => {
    const archive = makeArchive({ 'raw/a.txt': STORY })
    parse('--archive', archive)
    const { status, stdout } = parse('--archive', archive, '--explain', id)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^ +1 标题首行 \(title\) \d\.\d\d 样稿甲区新厂投产\n +其次是\p{Script=Han}+ \([a-z]+\) \d\.\d\d：\+ \p{Script=Han}/mu,
    )
    expect(stdout).toMatch(/^ +3 署名 \(byline\) \d\.\d\d /mu)
    expect(stdout).toMatch(/^ +5 正文首段 \(lead\) \d\.\d\d /mu)
  })

  test('names an id it does not know', () => {
    const archive = makeArchive({ 'raw/a.txt': STORY })
    parse('--archive', archive)
    expect(parse('--archive', archive, '--explain', 'b-1').stderr).toContain('Unexpected id b-1')
  })
})

describe('npm run parse -- --json', () => {
  test('prints one report of any files, as the contract has it, and writes nothing', () => {
    const archive = makeArchive({ 'raw/a.txt': STORY })
    const { status, stdout } = parse('--json', path.join(archive, 'raw', 'a.txt'))
    expect(status).toBe(0)
    expect(reportSchema.parse(JSON.parse(stdout)).pages[0]).toMatchObject({
      file: 'a.txt',
      articles: [{ id: 'a-1' }],
    })
    expect(readdirSync(archive)).toEqual(['raw'])
  })

  test('links the halves of an article that jumps from one page to another', () => {
    const head = (page: number) => `样城日报 2023年2月20日 星期一 第${page}版\n\n`
    const archive = makeArchive({
      'raw/01.txt': `${head(1)}甲区新厂建成投产\n\n本报记者 沈样\n\n甲区一座新厂房昨天投产，产线已经调试完毕。（下转第2版）\n`,
      'raw/02.txt': `${head(2)}甲区新厂建成投产\n\n（上接第1版）首批产品本周下线，订单排到了年底，工人正在加紧备料。\n`,
    })
    const files = ['01.txt', '02.txt'].map((name) => path.join(archive, 'raw', name))
    const { stdout } = parse('--json', ...files)
    const articles = reportSchema.parse(JSON.parse(stdout)).pages.flatMap((page) => page.articles)
    expect(articles.map(({ continuation }) => continuation?.file)).toEqual(['02.txt', '01.txt'])
  })

  test('names a file that is not there, exit code 1', () => {
    const { status, stdout, stderr } = parse('--json', 'nowhere.txt')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({ pages: [] })
    expect(stderr).toMatch(/^nowhere\.txt .*ENOENT.*\(E008-unreadable-file\)$/mu)
  })
})
