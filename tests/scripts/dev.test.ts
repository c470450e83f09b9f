import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../temporaryFolder.ts'

const story = (headline: string): string =>
  `${headline}\n\n本报记者 沈样\n\n甲区一座新厂房昨天投产，产线已经调试完毕，首批产品本周下线。\n`

async function until<T>(read: () => Promise<T> | T, enough: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await read()
    if (enough(value)) return value
    await pause(300)
  }
  return read()
}

test('npm run dev shows a change of a raw page in the open page', { timeout: 200_000 }, async () => {
  const archive = temporaryFolder('dev', onTestFinished)
  mkdirSync(path.join(archive, 'raw'))
  const raw = path.join(archive, 'raw', 'a.txt')
  writeFileSync(raw, story('样稿甲区新厂投产'))
  // Astro serves nothing to a test runner's own process: the command shall not know that it runs in one.
  const env = { ...process.env, VITEST: '', NODE_ENV: '' }
  const server = spawn(process.execPath, ['scripts/dev.ts', '--archive', archive, '--port', '4810'], { env })
  try {
    let said = ''
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await until(
      () => said,
      (text) => /http:\/\/localhost:\d+/u.test(text),
    )
    const address = /http:\/\/localhost:\d+/u.exec(said)?.[0] ?? ''
    const page = (): Promise<string> => fetch(`${address}/articles/a-1/`).then((response) => response.text())
    expect(await page()).toContain('样稿甲区新厂投产')
    writeFileSync(raw, story('样稿甲区再添新厂'))
    expect(await until(page, (html) => html.includes('样稿甲区再添新厂'))).toContain('样稿甲区再添新厂')
    // Settings are read when the command starts, and there were none.
    writeFileSync(path.join(archive, 'archive.json'), '{ "title": "样刊" }')
    await until(
      () => said,
      (text) => text.includes('archive.json'),
    )
    expect(said).toContain('archive.json')
  } finally {
    server.kill()
    await once(server, 'exit')
  }
})
