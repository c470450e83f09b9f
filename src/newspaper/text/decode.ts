/**
 * Bytes → text: by BOM, then by strictness, then by the share of common characters.
 */
import type { Message } from '../../schema/entry.ts'
import { toCommonShare } from './encodings.ts'

export type Decoded = {
  readonly text: string
  /** A label `TextDecoder` knows: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`. */
  readonly encoding: string
  readonly messages: readonly Message[]
}

const SAMPLE = 1 << 16
const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/**
 * Decodes a raw file whose encoding nobody states.
 *
 * @example decodeBytes(new Uint8Array([0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6])) // { text: '本报讯', encoding: 'gb18030', messages: [] }
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const marked = readByteOrderMark(bytes)
  if (marked !== null) return decodeAs(marked, bytes)
  if (!looksLikeUtf16(bytes) && isStrict('utf-8', bytes)) return decodeAs('utf-8', bytes)
  return decodeAs(toLikeliest(bytes), bytes)
}

function readByteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 holds NUL bytes wherever it holds ASCII (line feeds, digits); no 8-bit text does. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  return bytes.length % 2 === 0 && bytes.subarray(0, SAMPLE).includes(0)
}

function isStrict(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The encoding under which a sample reads most like Chinese; a strict reading counts more. */
function toLikeliest(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  const scored = ['utf-8', ...CANDIDATES].map((encoding) => {
    const share = toCommonShare(new TextDecoder(encoding).decode(sample, { stream: true }))
    return { encoding, score: share + (isStrict(encoding, bytes) ? 0.1 : 0) }
  })
  const even = bytes.length % 2 === 0
  const allowed = scored.filter(({ encoding }) => even || !encoding.startsWith('utf-16'))
  return allowed.reduce((best, next) => (next.score > best.score ? next : best)).encoding
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  const damaged = text.indexOf('\uFFFD')
  if (damaged === -1) return { text, encoding, messages: [] }
  const share = toCommonShare(text.slice(0, SAMPLE))
  const unreadable = share < 0
  return {
    text,
    encoding,
    messages: [
      {
        line: unreadable ? null : text.slice(0, damaged).split(/\r\n|\r|\n/u).length,
        column: null,
        rule: unreadable ? 'encoding-unknown' : 'encoding-damaged',
        text: unreadable
          ? `Unexpected bytes, expected text in a Chinese encoding; read as ${encoding}`
          : `Unexpected bytes that are not ${encoding} at character ${damaged + 1}; kept as U+FFFD`,
        severity: unreadable ? 'error' : 'warning',
      },
    ],
  }
}
