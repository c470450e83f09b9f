/** What readers are given: pages of our own writing and texts of their formats, spoilt at random. */
import fc from 'fast-check'
import { fixturePages } from '../newspaper/fixturePages.ts'
import { encoders } from '../newspaper/encoders.ts'
import { PUMPS } from '../regexes/pumps.ts'
import { STRINGS } from '../injection/strings.ts'

const pages = fixturePages.map(({ input }) => input).filter((text) => text.length < 6_000)

/** Names that objects of the language have of themselves. */
export const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const

/** A piece of text that some reader gives a meaning. */
const piece = fc.oneof(
  fc.constantFrom(...PUMPS),
  fc.constantFrom(...STRINGS.map((text) => text.slice(0, 60))),
  fc.constantFrom(...INHERITED),
  fc.constantFrom('\uD800', '\uDC00', '\u0000', '\u2028', '\u202E', '\uFEFF', '\u200B', '\uFFFD', '𠮷', 'é'),
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\f',
    '\t',
    '\u0085',
    '　',
    '\u00A0',
    '## ',
    '- ',
    '> ',
    '```\n',
    '---\n',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

type Edit = { readonly at: number; readonly gone: number; readonly put: string; readonly times: number }
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(200)),
  put: piece,
  times: fc.oneof(fc.constant(1), fc.nat(40)),
})

/** A text with some of it gone, and pieces put in. */
export function spoilt(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(edit, { maxLength: 6 })).map(([text, edits]) =>
    edits.reduce((now, { at, gone, put, times }) => {
      const from = Math.floor(at * now.length)
      return now.slice(0, from) + put.repeat(times) + now.slice(from + gone)
    }, text),
  )
}

/** A newspaper page, spoilt; sometimes two in one, or a text of nothing but pieces. */
export const page: fc.Arbitrary<string> = spoilt(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pages) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...pages), fc.constantFrom(...pages)).map((two) => two.join('\n')),
    },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')) },
  ),
)

/** Bytes of a page in any encoding it may have come in, spoilt once more as bytes. */
export const pageBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    page,
    fc.constantFrom(null, ...Object.keys(encoders)),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255), fc.boolean()), {
      maxLength: 4,
    }),
  )
  .map(([text, encoding, flips]) => {
    const encoded = (encoding === null ? null : encoders[encoding]?.(text)) ?? new TextEncoder().encode(text)
    const bytes = Uint8Array.from(encoded)
    for (const [at, byte, isSet] of flips) {
      const i = Math.floor(at * bytes.length)
      if (i < bytes.length) bytes[i] = isSet ? byte : (bytes[i] ?? 0) ^ byte
    }
    return bytes
  })

export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 30 })
  .map((pieces) => pieces.join(''))
