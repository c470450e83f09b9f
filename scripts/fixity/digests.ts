/** Files and their SHA-256, in the form that `sha256sum --check` and BagIt (RFC 8493) read. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import path from 'node:path'

/** Digest by path, with `/` between folders. */
export type Digests = ReadonlyMap<string, string>

/** What files are read into, one after another: a piece made anew for each costs more than reading a small one. */
const piece = Buffer.allocUnsafeSlow(1 << 20)

/** Hex SHA-256 of a file, read in pieces. */
export function digestOf(file: string): string {
  const hash = createHash('sha256')
  const fd = openSync(file, 'r')
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece))
      hash.update(piece.subarray(0, read))
  } finally {
    closeSync(fd)
  }
  return hash.digest('hex')
}

/** Every file under `folder` but those at whose top entry `isLeftOut` says so, in code-unit order. */
export function listFiles(folder: string, isLeftOut: (top: string) => boolean = () => false): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .flatMap((entry) =>
      entry.isDirectory() ? listUnder(folder, entry.name) : entry.isFile() ? [entry.name] : [],
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

function listUnder(folder: string, name: string): string[] {
  const entries = readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

export function digestsOf(folder: string, files: readonly string[]): Digests {
  return new Map(files.map((file) => [file, digestOf(path.join(folder, file))]))
}

/**
 * Writes digests one a line; what would end a line in a name is written in percents, as BagIt has it.
 *
 * @example toManifest(new Map([['a.txt', 'e3b0…']])) // 'e3b0…  a.txt\n'
 */
export function toManifest(digests: Digests): string {
  return Array.from(
    digests,
    ([file, digest]) => `${digest}  ${file.replace(/[%\r\n]/gu, encodeURIComponent)}\n`,
  ).join('')
}

/** The digests a manifest lists; lines that are none are passed over, and the files they meant turn up as extra. */
export function fromManifest(text: string): Digests {
  const lines = text.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/u.exec(line))
  return new Map(
    lines.flatMap((match) =>
      match === null
        ? []
        : [[(match[2] ?? '').replace(/%(?:25|0A|0D)/giu, decodeURIComponent), match[1] ?? '']],
    ),
  )
}

export type Difference = { readonly file: string; readonly what: 'changed' | 'missing' | 'extra' }

/** What differs between what is listed and what is there. */
export function compare(listed: Digests, found: Digests): Difference[] {
  const gone = Array.from(listed.keys()).filter((file) => !found.has(file))
  const there = Array.from(found).filter(([file, digest]) => listed.get(file) !== digest)
  return [
    ...gone.map((file): Difference => ({ file, what: 'missing' })),
    ...there.map(([file]): Difference => ({ file, what: listed.has(file) ? 'changed' : 'extra' })),
  ]
}
