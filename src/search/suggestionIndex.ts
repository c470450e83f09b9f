/**
 * Suggestions while typing: every headline, place, reporter, topic and keyword under its folded text, its pinyin and its
 * initials (`青山湖`, `qingshanhu`, `qsh`), in a trie whose leaves are small enough to fetch at once.
 */
import { ByteReader, type ByteWriter, readList, writeList } from './bytes.ts'
import type { SearchDocument } from './document.ts'
import type { Folder } from './fold.ts'

export const SUGGESTION_KINDS = ['headline', 'district', 'topic', 'entity', 'reporter', 'keyword'] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

export type Suggestion = {
  readonly kind: SuggestionKind
  readonly text: string
  /** Articles it stands for. */
  readonly count: number
  /** The id of a district, topic or entity, the address of a headline's article, else empty. */
  readonly target: string
}
type Keyed = { readonly key: string; readonly suggestion: Suggestion }
/** `complete`: holds every suggestion of its prefix; else only the heaviest, and longer prefixes hold more. */
export type Bucket = { readonly complete: boolean; readonly entries: readonly Keyed[] }

/** Syllables of a text, `青山湖` → `qing shan hu`; passed in, because the dictionary is large. */
export type ToPinyin = (text: string) => readonly string[]

const LEAF = 200
const HEAVIEST = 12
/** Pinyin of a headline's first characters is enough to tell it. */
const PINYIN_CHARACTERS = 8

/** All buckets in the order of their prefixes. */
export function toSuggestionBuckets(
  documents: readonly SearchDocument[],
  folder: Folder,
  toPinyin: ToPinyin,
): [string, Bucket][] {
  const keyed = collect(documents).flatMap((suggestion) => keysOf(suggestion, folder, toPinyin))
  keyed.sort((a, b) => compare(a.key, b.key) || byWeight(a, b))
  const buckets: [string, Bucket][] = []
  split(keyed, 1, buckets)
  return buckets
}

function collect(documents: readonly SearchDocument[]): Suggestion[] {
  const found = new Map<string, Suggestion>()
  const add = (kind: SuggestionKind, text: string, target: string): void => {
    if (text === '') return
    const key = `${kind}\u0000${text}`
    found.set(key, { kind, text, target, count: (found.get(key)?.count ?? 0) + 1 })
  }
  for (const document of documents) {
    add('headline', document.headline, document.url)
    // As the filter it leads to counts: every place an article concerns.
    const places = [document.district, ...document.otherDistricts].filter((place) => place !== null)
    for (const [id, name] of new Map(places.map((place) => [place.id, place.name]))) add('district', name, id)
    for (const topic of document.topics) add('topic', topic.name, topic.id)
    for (const name of new Set(document.reporters)) add('reporter', name, '')
    for (const entity of document.entities) add('entity', entity.name, entity.id)
    const named = new Set(document.entities.map(({ name }) => name))
    for (const word of new Set(document.keywords)) if (!named.has(word)) add('keyword', word, '')
  }
  return [...found.values()]
}

function keysOf(suggestion: Suggestion, folder: Folder, toPinyin: ToPinyin): Keyed[] {
  const folded = folder.fold(suggestion.text)
  const syllables = toPinyin(folded.slice(0, PINYIN_CHARACTERS)).map((syllable) => folder.fold(syllable))
  const keys = new Set([
    folded,
    syllables.join(''),
    syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  ])
  return [...keys].filter((key) => key !== '').map((key) => ({ key, suggestion }))
}

/** Emits a bucket for each prefix of `length` among sorted entries that share one of `length` − 1. */
function split(keyed: readonly Keyed[], length: number, buckets: [string, Bucket][]): void {
  for (let from = 0; from < keyed.length;) {
    const prefix = (keyed[from]?.key ?? '').slice(0, length)
    let to = from
    while (to < keyed.length && keyed[to]?.key.startsWith(prefix)) to++
    const group = keyed.slice(from, to)
    from = to
    if (prefix.length < length) continue
    const complete = group.length <= LEAF
    const entries = group.toSorted(byWeight)
    buckets.push([prefix, { complete, entries: complete ? entries : entries.slice(0, HEAVIEST) }])
    if (!complete) split(group, length + 1, buckets)
  }
}

const byWeight = (a: Keyed, b: Keyed): number => bySuggestion(a.suggestion, b.suggestion)

/** Headlines last, the most frequent of the others first. */
export function bySuggestion(a: Suggestion, b: Suggestion): number {
  const rank = (kind: SuggestionKind): number => (kind === 'headline' ? 1 : 0)
  return (
    rank(a.kind) - rank(b.kind) || b.count - a.count || compare(a.text, b.text) || compare(a.kind, b.kind)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function writeBucket(writer: ByteWriter, bucket: Bucket): void {
  writer.byte(bucket.complete ? 1 : 0)
  writeList(writer, bucket.entries, ({ key, suggestion }) => {
    writer.byte(SUGGESTION_KINDS.indexOf(suggestion.kind))
    writer.integer(suggestion.count)
    for (const text of [key, suggestion.text, suggestion.target]) writer.string(text)
  })
}

export function decodeBucket(bytes: Uint8Array): Bucket {
  const reader = new ByteReader(bytes)
  const complete = reader.byte() === 1
  const entries = readList(reader, () => {
    const kind = SUGGESTION_KINDS[reader.byte()] ?? 'keyword'
    const count = reader.integer()
    return {
      key: reader.string(),
      suggestion: { kind, count, text: reader.string(), target: reader.string() },
    }
  })
  return { complete, entries }
}
