import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporaryFolder.ts'

const parent = temporaryFolder('new')
const archive = path.join(parent, '样县剪报')
const jianbao = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['bin/jianbao.js', ...args], { encoding: 'utf8' })

test('jianbao new makes an archive that says its own name and checks clean', () => {
  expect(jianbao('new', archive, '--lang', 'zh')).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(archive).sort()).toEqual(['.gitignore', 'archive.json', 'raw'])
  expect(readFileSync(path.join(archive, 'archive.json'), 'utf8')).toContain('"title": "样县剪报"')
  const { status, stdout, stderr } = jianbao('check', '--archive', archive, '--lang', 'zh')
  expect(stderr).toMatch(/^网址还是示例（https:\/\/archive\.example）/u)
  expect(stdout).toBe('0 版，0 处错误，0 处提醒\n')
  expect(status).toBe(0)
})

test('jianbao new makes an archive in a repository that holds a package, and touches nothing of it', () => {
  const repository = path.join(parent, 'repository')
  mkdirSync(path.join(repository, 'node_modules'), { recursive: true })
  writeFileSync(path.join(repository, 'package.json'), '{}')
  writeFileSync(path.join(repository, '.gitignore'), 'mine')
  expect(jianbao('new', repository, '--lang', 'en')).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(path.join(repository, '.gitignore'), 'utf8')).toBe('mine')
  expect(readdirSync(repository)).toContain('archive.json')
  expect(jianbao('new', repository, '--lang', 'en').status).toBe(2)
})

test('jianbao new leaves a folder that holds something as it is', () => {
  const { status, stderr } = jianbao('new', archive, '--lang', 'en')
  expect(status).toBe(2)
  expect(stderr).toContain('not empty')
})

test('jianbao check names a mistake in the settings by line, exit code 1', () => {
  writeFileSync(path.join(archive, 'archive.json'), '{\n "titel": "样县"\n}\n')
  const { status, stderr } = jianbao('check', '--archive', archive)
  expect(stderr).toMatch(/^archive\.json:2 .*titel.*\(E105-invalid-archive\)$/mu)
  expect(status).toBe(1)
})
