/** `npm run dev` on an archive made for one test: started, and ended with what it wrote. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type DevServer = { readonly archive: string; readonly url: string; readonly stop: () => Promise<void> }

export async function startDev(files: Readonly<Record<string, string>>, port: number): Promise<DevServer> {
  const archive = mkdtempSync(path.join(tmpdir(), 'jianbao-editing-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(archive, name)), { recursive: true })
    writeFileSync(path.join(archive, name), text)
  }
  const server = spawn(
    process.execPath,
    ['scripts/dev.ts', '--archive', archive, '--port', String(port), '--lang', 'zh'],
    {
      env: { ...process.env, NODE_ENV: '' },
    },
  )
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+/u.exec(said)?.[0]
      if (address !== undefined) resolve(`${address}/`)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', () => reject(new Error(said)))
  })
  const ended = new Promise<void>((resolve) => void server.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    server.kill()
    await ended
    // What the server had started may write for a moment more.
    rmSync(archive, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  return { archive, url, stop }
}
