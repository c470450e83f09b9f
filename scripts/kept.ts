/**
 * What was made of the same before and need not be made again: texts by a digest of all they are made from. A kind has a file of texts, to which
 * a run adds what is new, and an index that says where they lie; what a run does not ask for is gone after it. Both may be deleted at any time.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Text } from './appender.ts'
import type { Span } from '../src/archive/listing.ts'
import { CHUNK, openTexts, placeSchema, total, type Place, type Texts } from './keptTexts.ts'
import { replaceFile } from './output/replaceFile.ts'

/** Texts kept under one key, each read when it is asked for. */
export type Held = {
  /** The bytes of the text of this number, or of a span in it. */
  read(number: number, span?: Span): Buffer
}

export type Kept = {
  /** The texts kept under `key`; where there are none, those that `make` gives. */
  take(key: string, make: () => readonly string[]): readonly string[]
  /** The same as UTF-8, for what is written on as it is. */
  takeBytes(key: string, make: () => readonly Text[]): readonly Buffer[]
  /** The same, to be read until this is closed: of large texts only what somebody asks for. */
  hold(key: string, make: () => readonly Text[]): Held
  close(): void
}
/** Where texts are kept, and the digest of the program that makes them: another one finds none. */
export type Keeping = { readonly folder: string; readonly program: string }

/** Where an archive keeps them: one place for builds and the dev server, which take turns. */
export const keepingOf = ({ root }: { readonly root: string }, program: string): Keeping => ({
  folder: path.join(root, '.cache', 'kept'),
  program,
})

const indexSchema = z.object({
  program: z.string(),
  file: z.string(),
  size: z.int().nonnegative(),
  places: z.record(z.string(), placeSchema),
})
type Index = z.infer<typeof indexSchema>

/** Opens the texts of one kind; where nothing is to be kept, all are made. */
export function openKept(keeping: Keeping | null, name: string): Kept {
  if (keeping === null)
    return {
      take: (_, make) => make(),
      takeBytes: (_, make) => toBytes(make()),
      hold: (_, make) => inMemory(toBytes(make())),
      close: () => undefined,
    }
  const { folder, program } = keeping
  mkdirSync(folder, { recursive: true })
  const list = path.join(folder, `${name}.json`)
  const before = readIndex(list, program)
  const file = before?.file ?? newName(name)
  for (const old of readdirSync(folder))
    if (old.startsWith(`${name}-`) && old !== file) rmSync(path.join(folder, old))
  const texts = openTexts(path.join(folder, file), before?.size ?? 0)
  const used = new Map<string, Place>()
  const write = (index: Omit<Index, 'program'>): void =>
    replaceFile(list, JSON.stringify({ program, ...index }))
  const takeBytes: Kept['takeBytes'] = (key, make) => {
    const place = used.get(key) ?? before?.places[key]
    if (place === undefined) {
      const made = toBytes(make())
      used.set(key, texts.add(made))
      return made
    }
    used.set(key, place)
    return texts.read(place)
  }
  return {
    takeBytes,
    take: (key, make) => takeBytes(key, make).map(String),
    hold(key, make) {
      const place = used.get(key) ?? before?.places[key] ?? texts.add(toBytes(make()))
      used.set(key, place)
      return { read: (number, span) => texts.readOne(place, number, span) }
    },
    close() {
      const needed = Array.from(used.values(), ([, ...lengths]) => total(lengths))
      const isWorn = texts.size() > 2 * total(needed) + CHUNK
      if (isWorn) write(copyTexts(folder, newName(name), texts, used))
      else write({ file, size: texts.size(), places: Object.fromEntries(used) })
      texts.close()
      if (isWorn) rmSync(path.join(folder, file))
    },
  }
}

const toBytes = (texts: readonly Text[]): Buffer[] =>
  texts.map((text) => (typeof text === 'string' ? Buffer.from(text) : text))

function inMemory(texts: readonly Buffer[]): Held {
  return {
    read(number, span) {
      const text = texts[number] ?? Buffer.alloc(0)
      return span === undefined ? text : text.subarray(span[0], span[0] + span[1])
    },
  }
}

const newName = (name: string): string => `${name}-${randomBytes(6).toString('hex')}`

/** Of a file that is mostly what nobody asks for any more, the rest in a new one. */
function copyTexts(
  folder: string,
  file: string,
  texts: Texts,
  used: ReadonlyMap<string, Place>,
): Omit<Index, 'program'> {
  const copy = openTexts(path.join(folder, file), 0)
  const places = Object.fromEntries(Array.from(used, ([key, place]) => [key, copy.add(texts.read(place))]))
  copy.close()
  return { file, size: copy.size(), places }
}

/** What the run before left; null where it was another program's, or cannot be read. */
function readIndex(list: string, program: string): Index | null {
  try {
    const index = indexSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
    const { size } = statSync(path.join(path.dirname(list), index.file))
    return index.program === program && size >= index.size ? index : null
  } catch {
    return null
  }
}
