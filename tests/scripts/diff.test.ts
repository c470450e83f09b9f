import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addRelease, readReleases } from '../../scripts/diff/releases.ts'
import { readState } from '../../scripts/diff/snapshots.ts'
import { toChanges } from '../../src/archive/changes.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('diff-test')
const archive = path.join(root, 'archive')
const PAGE = '2023-06-02-01.txt'

const git = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('git', [
    '-C',
    root,
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@b.c',
    ...args,
  ])
  if (status !== 0) throw new Error(stderr.toString())
}
/** The folders of entries of the page, by name. */
const folderOf = (): string =>
  (
    JSON.parse(
      readFileSync(path.join('content', 'ids.jsonl'), 'utf8')
        .split('\n')
        .find((line) => line.includes(PAGE)) ?? '{}',
    ) as { page: string }
  ).page

let page = ''
beforeAll(() => {
  page = folderOf()
  mkdirSync(path.join(archive, 'raw'), { recursive: true })
  mkdirSync(path.join(archive, 'articles'))
  cpSync(path.join('content', 'raw', PAGE), path.join(archive, 'raw', PAGE))
  cpSync(path.join('content', 'articles', page), path.join(archive, 'articles', page), { recursive: true })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'first')
  const file = path.join(archive, 'articles', page, `${page}-1.md`)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/"headline": "[^"]*"/u, '"headline": "另一个标题"'))
})

test('a revision of git is compared with the archive as it stands', () => {
  const [before, after] = [readState('HEAD', archive), readState(archive, archive)]
  expect(before.articles.size).toBeGreaterThan(1)
  expect(toChanges(before.articles, after.articles, after.leads)).toMatchObject([
    { kind: 'changed', id: `${page}-1`, headline: '另一个标题', fields: ['headline'] },
  ])
})

test('what is neither a folder nor a revision is said', () => {
  expect(() => readState('no-such-thing', archive)).toThrow('no-such-thing')
})

test('releases are kept, the latest first, each pair once', () => {
  const release = (to: string) => ({ from: 'v1', to, on: '2026-11-30', changes: [] })
  for (const to of ['v2', 'v3', 'v2']) addRelease(archive, release(to))
  expect(readReleases(archive).map(({ to }) => to)).toEqual(['v2', 'v3'])
})
