import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../scripts/bench/random.ts'
import { withLock } from '../../scripts/output/lock.ts'
import { replaceFolder, sweep } from '../../scripts/output/swap.ts'
import { temporaryFolder } from '../temporaryFolder.ts'

const root = temporaryFolder('swap')

const content = (folder: string): string[] =>
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
const folder = (name: string, text: string): string => {
  mkdirSync(path.join(root, name), { recursive: true })
  writeFileSync(path.join(root, name, 'a'), text)
  return path.join(root, name)
}

describe('what a killed run leaves', () => {
  test('beside a whole folder is swept', () => {
    const target = folder('whole', 'old')
    folder('.whole.next-00000001', 'half')
    folder('.whole.old-00000002', 'older')
    folder('.whole.notes', 'a person’s')
    sweep(target)
    expect(content(target)).toEqual(['old'])
    expect(readdirSync(root).filter((name) => name.includes('whole'))).toEqual(['.whole.notes', 'whole'])
  })

  test('between the two halves of an exchange is put back', () => {
    const target = path.join(root, 'parted')
    folder('.parted.next-0000000a', 'new, perhaps half')
    folder('.parted.old-0000000a', 'old')
    sweep(target)
    expect(content(target)).toEqual(['old'])
    expect(readdirSync(root).filter((name) => name.startsWith('.parted'))).toEqual([])
  })
})

/** Replaces a folder of 40 files by one of other 40, again and again, until it is killed. */
const WRITER = `
import { writeFileSync } from 'node:fs'
import { replaceFolder } from ${JSON.stringify(path.resolve('scripts/output/swap.ts'))}
const [, target] = process.argv
process.stdout.write('ready')
for (let n = 0; ; n += 1)
  await replaceFolder({ target: process.argv.at(-1), make: (next) => {
    for (let i = 0; i < 40; i += 1) writeFileSync(next + '/' + i, String(n))
  } })
`

test(
  'a folder is the old or the new one, whole, whenever its writer is killed',
  { timeout: 60_000 },
  async () => {
    const script = path.join(root, 'writer.mjs')
    writeFileSync(script, WRITER)
    const target = path.join(root, 'killed')
    await replaceFolder({ target, make: (next) => folder40(next) })
    const random = createRandom(15)
    for (let kill = 0; kill < 12; kill += 1) {
      const writer = spawn(process.execPath, [script, target])
      await new Promise((resolve) => writer.stdout.once('data', resolve))
      await pause(random.next() * 120)
      writer.kill('SIGKILL')
      await new Promise((resolve) => writer.once('close', resolve))
      expect(existsSync(target)).toBe(true)
      const files = content(target)
      expect(files).toHaveLength(40)
      expect(new Set(files).size).toBe(1)
    }
    sweep(target)
    expect(readdirSync(root).filter((name) => name.startsWith('.killed'))).toEqual([])
  },
)

function folder40(next: string): void {
  for (let i = 0; i < 40; i += 1) writeFileSync(path.join(next, String(i)), 'first')
}

describe('a lock', () => {
  test('lets one in at a time, and leaves no file', async () => {
    const file = path.join(root, 'one.lock')
    const seen: string[] = []
    const visit = (name: string): Promise<void> =>
      withLock(file, 'a test', async () => {
        seen.push(`${name} in`)
        await pause(20)
        seen.push(`${name} out`)
      })
    await Promise.all([visit('a'), visit('b'), visit('c')])
    expect(seen.filter((_, i) => i % 2 === 0).map((one) => `${one.slice(0, 1)} out`)).toEqual(
      seen.filter((_, i) => i % 2 === 1),
    )
    expect(existsSync(file)).toBe(false)
  })

  test('of a killed process keeps nobody out', async () => {
    const file = path.join(root, 'dead.lock')
    const lock = JSON.stringify(path.resolve('scripts/output/lock.ts'))
    const script = path.join(root, 'holder.mjs')
    writeFileSync(
      script,
      `import { withLock } from ${lock}\nawait withLock(process.argv[2], 'x', () => { process.stdout.write('held'); return new Promise((r) => setTimeout(r, 60000)) })`,
    )
    const holder = spawn(process.execPath, [script, file])
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const order: string[] = []
    const next = withLock(file, 'a test', () => Promise.resolve(order.push('let in')))
    await pause(100)
    order.push('killed')
    holder.kill('SIGKILL')
    await next
    expect(order).toEqual(['killed', 'let in'])
  })
})
