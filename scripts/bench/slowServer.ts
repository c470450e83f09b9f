/**
 * A static server behind a slow line: every response waits one round trip, and all share one bandwidth. It counts what
 * goes over the line, so bytes and requests include workers, which the browser's own throttling does not reach.
 */
import { createServer, type Server } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import getPort from 'get-port'

export type Line = { latency: number; bytesPerSecond: number }
export const FREE_LINE: Line = { latency: 0, bytesPerSecond: Infinity }
/** 60 ms and 10 Mbit/s. */
export const SLOW_LINE: Line = { latency: 60, bytesPerSecond: 1_250_000 }

export type SlowServer = {
  readonly url: string
  readonly close: () => void
  /** Sets the line and starts counting anew. */
  readonly use: (line: Line) => void
  readonly counted: () => { requests: number; bytes: number }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}
/** A frame's worth: small enough that parallel responses share the line evenly. */
const PACKET = 1460 * 8

export async function serveSlowly(root: string): Promise<SlowServer> {
  let line = FREE_LINE
  let freeAt = 0
  let requests = 0
  let bytes = 0
  const server: Server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const found = file.startsWith(root) && existsSync(file) && statSync(file).isFile()
    const whole = found ? readFileSync(file) : Buffer.from('not found')
    const [first, end] = toRange(request.headers.range, whole.length)
    const body = whole.subarray(first, end)
    const isPart = found && body.length < whole.length
    requests++
    bytes += body.length
    setTimeout(() => {
      response.writeHead(isPart ? 206 : found ? 200 : 404, {
        ...(isPart ? { 'content-range': `bytes ${first}-${end - 1}/${whole.length}` } : {}),
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-length': body.length,
      })
      send(0)
    }, line.latency)
    const send = (from: number): void => {
      const packet = body.subarray(from, from + PACKET)
      const now = performance.now()
      freeAt = Math.max(freeAt, now) + (packet.length / line.bytesPerSecond) * 1000
      setTimeout(() => {
        response.write(packet)
        if (from + PACKET >= body.length) response.end()
        else send(from + PACKET)
      }, freeAt - now)
    }
  })
  const port = await getPort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => server.close(),
    use: (next) => {
      line = next
      freeAt = 0
      requests = bytes = 0
    },
    counted: () => ({ requests, bytes }),
  }
}

/** `bytes=100-199` → from 100 up to 200; without it all. */
function toRange(header: string | undefined, length: number): [first: number, end: number] {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(header ?? '') ?? []
  return [Number(first ?? 0), last === undefined ? length : Math.min(length, Number(last) + 1)]
}
