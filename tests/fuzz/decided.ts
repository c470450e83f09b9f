/** What a person writes into an archive: corrections, settings. A mistake is told with its line, and what is right is kept. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { toSettings } from '../../src/archive/settings.ts'
import { articleFields, figureFields, pageFields } from '../../src/corrections/correction.ts'
import { readCorrections } from '../../src/corrections/readCorrections.ts'
import { lineRole } from '../../src/newspaper/label/labelled.ts'
import { settingsShape } from '../../src/siteSchema.ts'
import { INHERITED, anyText, page, spoilt } from './inputs.ts'
import { expectRead } from './reading.ts'
import { toTarget } from './target.ts'

const value = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, -1, 1e308, '', '2024-02-30', '2024-03-05'),
  fc.constantFrom(...lineRole.options, 'article', 'notice', 'furniture', 'day', 'actual', 'amount'),
  anyText,
  fc.jsonValue({ maxDepth: 3 }),
)
const field = fc.constantFrom(
  ...['role', 'begins', 'ends', 'kind', 'after', 'none', ...INHERITED],
  ...[articleFields, figureFields, pageFields].flatMap((shape) => Object.keys(shape)),
)
const number = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, -1, 1.5, 2 ** 53))

/** A correction of some form, whose parts are right, wrong or missing; what it says of a page is filled in from that page. */
const correction = fc.record(
  {
    line: number,
    lines: fc.tuple(number, number),
    article: fc.constantFrom('constructor-1-1', 'constructor-1-2', '__proto__'),
    page: fc.constantFrom('constructor-1', 'constructor'),
    figure: fc.record({ text: fc.constantFrom('8%', '12亿元', '1') }),
    through: number,
    field,
    text: anyText,
    was: value,
    becomes: value,
    because: fc.constant('核对'),
    by: fc.constant('核对的人'),
    on: fc.constantFrom('2024-03-05', '2024-02-30'),
  },
  { requiredKeys: ['because', 'by', 'on', 'was', 'becomes'] },
)
type Draft = { readonly line?: number; readonly lines?: readonly [number, number]; readonly text?: string }

/** Most corrections name the line they are about as it begins; a drawn text stays where there is no such line. */
function aimed<T extends Draft>(draft: T, text: string): T {
  const printed = text.split(/\r\n|\r|\n/u)[(draft.lines?.[0] ?? draft.line ?? 0) - 1]?.trim()
  return printed === undefined || printed === '' || !('text' in draft)
    ? draft
    : { ...draft, text: printed.slice(0, 8) }
}

export const corrections = toTarget(
  fc.tuple(page, fc.array(correction, { maxLength: 6 }), fc.boolean()).chain(([text, drafts, isSpoilt]) => {
    const written = fc.constant(
      JSON.stringify(
        drafts.map((draft) => aimed(draft, text)),
        null,
        1,
      ),
    )
    return fc.record({ page: fc.constant(text), written: isSpoilt ? spoilt(written) : written })
  }),
  ({ page: text, written }) => {
    const { decisions, mistakes } = readCorrections(written, 'corrections/a.json')
    const rows = written.split('\n').length
    for (const { row } of mistakes) assert(row <= rows)
    expectRead(new TextEncoder().encode(text), decisions)
  },
)

export const settings = toTarget(
  spoilt(
    fc
      .dictionary(fc.constantFrom(...Object.keys(settingsShape), ...INHERITED), value, { maxKeys: 8 })
      .map((settings) => JSON.stringify(settings, null, 1)),
  ),
  (text) => {
    const { site, mistakes } = toSettings(text)
    const rows = text.split('\n').length
    for (const { line } of mistakes) assert(line <= rows)
    assert.equal(new URL(site.base, site.address).origin, site.address)
  },
)
