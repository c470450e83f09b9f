/** A static file server for built sites: what any host does, no more. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import getPort, { portNumbers } from 'get-port'
import sirv from 'sirv'

export type Serving = { readonly url: string; readonly server: Server }

/** Serves `dir` under `base` on `port`, or on the next free port; prints the address. */
export async function serve(dir: string, port: number, base = '/'): Promise<Serving> {
  const files = sirv(dir, { etag: true, dotfiles: false, setHeaders: asItIs })
  const missing = path.join(dir, '404.html')
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      response.writeHead(302, { location: base }).end()
      return
    }
    request.url = `/${url.slice(base.length)}`
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(missing))
    })
  })
  const free = await getPort({ port: portNumbers(port, Math.min(port + 200, 65_535)) })
  await new Promise<void>((resolve) => server.listen(free, resolve))
  const url = `http://localhost:${free}${base}`
  process.stdout.write(`${url}\n`)
  return { url, server }
}

/** A file to take away that is compressed is that file, no encoding of another. */
function asItIs(response: ServerResponse, name: string): void {
  if (name.endsWith('.gz')) response.setHeader('Content-Encoding', 'identity')
}
