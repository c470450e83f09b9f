/** What is no file of text at all, or lies elsewhere: made by the system's own calls. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { STORY } from './page.ts'

export type SpecialFile = { readonly what: string; readonly name: string; readonly code: string }

/** Makes them all in `raw`; the server keeps the socket there until it is closed. */
export function makeSpecialFiles(raw: string): { files: SpecialFile[]; server: Server } {
  const files: SpecialFile[] = []
  const add = (code: string, what: string, name: string, make: (at: string) => void): void => {
    make(path.join(raw, name))
    files.push({ code, what, name })
  }
  const outside = path.join(raw, '..', '..', 'outside.txt')
  writeFileSync(outside, STORY)
  const link = (target: string) => (at: string) => symlinkSync(target, at)
  add('E010-folder-in-raw', 'a folder named like a file', 'folder.txt', mkdirSync)
  add('E010-folder-in-raw', 'an empty folder', 'folder', mkdirSync)
  add('E011-link-outside', 'a link out of the archive', 'out.txt', link(outside))
  add('E011-link-outside', 'a relative link out of it', 'out-relative.txt', link('../../outside.txt'))
  add('E011-link-outside', 'a link to a file of the system', 'passwd.txt', link('/etc/passwd'))
  add('E011-link-outside', 'a link to such a link', 'out-twice.txt', link('out.txt'))
  add('E011-link-outside', 'a link to a folder outside', 'tmp.txt', link('/tmp'))
  add('E011-link-outside', 'a link to a device', 'zero.txt', link('/dev/zero'))
  add('E012-link-broken', 'a link to nowhere', 'broken.txt', link('nowhere'))
  add('E012-link-broken', 'a link to itself', 'self.txt', link('self.txt'))
  add('E012-link-broken', 'two links to each other', 'one.txt', link('two.txt'))
  add('E012-link-broken', 'the other of them', 'two.txt', link('one.txt'))
  add('E010-folder-in-raw', 'a link to the folder it lies in', 'here.txt', link('.'))
  add('E017-same-content', 'a link to a file beside it', 'zz-link.txt', link('001-linked.txt'))
  writeFileSync(path.join(raw, '001-linked.txt'), STORY.replace('三层', '九层'))
  add('E007-too-large', 'a file of 20 GB', 'sparse.txt', (at) => {
    writeFileSync(at, '')
    truncateSync(at, 20e9)
  })
  if (process.platform !== 'win32')
    add('E013-not-a-file', 'a pipe', 'pipe.txt', (at) => spawnSync('mkfifo', [at]))
  if (process.platform === 'linux')
    add('E014-name-not-text', 'a name in GB18030', '\ufffd\ufffd.txt', () =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${raw}/`), Uint8Array.of(0xd0, 0xc2), Buffer.from('.txt')]),
        STORY,
      ),
    )
  const server = createServer()
  add('E013-not-a-file', 'a socket', 's', (at) => server.listen(at))
  return { files, server }
}
