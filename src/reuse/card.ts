/**
 * The picture of a shared link: a clipping's head, drawn from glyph outlines, so that it looks the same wherever it is made.
 *
 * 1200 × 630, the size link previews ask for. Glyphs are given in thousandths of the em, y up.
 */

export type Glyph = { readonly path: string; readonly advance: number }
/** The outline of a character; null where the font has none. */
export type GlyphOf = (character: string) => Glyph | null

export type Card = {
  /** Headline segments, each on lines of its own. */
  readonly segments: readonly string[]
  /** Newspaper, date, page. */
  readonly source: string
  /** Place and topics. */
  readonly subject: string
  readonly site: string
}

const EM = 1000
export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630
const MARGIN = 72
const PAPER = '#fbf8f1'
const INK = '#1d1a16'
const ACCENT = '#a8321c'

/** Sizes to try for the headline, each with the lines it leaves room for. */
const SIZES = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 56, lines: 5 },
] as const

/** Signs that do not begin a line (CLREQ, prohibition rules); they hang into the margin. */
const NOT_AT_START = new Set('，。、；：！？）》」』”’】…·%')

/** The card as SVG without text elements: paths alone, for any renderer. */
export function toCardSvg({ segments, source, subject, site }: Card, glyphOf: GlyphOf): string {
  const { size, lines } = setHeadline(segments, glyphOf)
  const first = 232 + size / 2
  const parts = [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    rule(64, 8),
    rule(78, 2),
    draw(source, { x: MARGIN, y: 136, size: 32, fill: INK, weight: 0 }, glyphOf),
    ...lines.map((line, i) =>
      draw(line, { x: MARGIN, y: first + i * size * 1.35, size, fill: INK, weight: 30 }, glyphOf),
    ),
    rule(536, 2),
    draw(subject, { x: MARGIN, y: 588, size: 32, fill: INK, weight: 0 }, glyphOf),
    stamp(site, glyphOf),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">${parts.join('')}</svg>`
}

/** Breaks a text into lines no wider than `width`, in thousandths of the em; signs that may not begin a line hang. */
export function toLines(text: string, width: number, glyphOf: GlyphOf): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const advance = glyphOf(character)?.advance ?? EM
    if (used + advance > width && line !== '' && !NOT_AT_START.has(character)) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += advance
  }
  return line === '' ? lines : [...lines, line]
}

function setHeadline(segments: readonly string[], glyphOf: GlyphOf): { size: number; lines: string[] } {
  for (const { size, lines: room } of SIZES) {
    const lines = segments.flatMap((segment) =>
      toLines(segment, ((CARD_WIDTH - 2 * MARGIN) * EM) / size, glyphOf),
    )
    if (lines.length <= room) return { size, lines }
  }
  const { size, lines: room } = SIZES[2]
  const lines = toLines(segments.join(' '), ((CARD_WIDTH - 2 * MARGIN) * EM) / size, glyphOf)
  return {
    size,
    lines: lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1] ?? ''}…`],
  }
}

type Place = {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly fill: string
  /** Thickens the outline, in thousandths of the em: the font's default is its lightest weight. Costs time; 0 is free. */
  readonly weight: number
}

function draw(text: string, { x, y, size, fill, weight }: Place, glyphOf: GlyphOf): string {
  let at = 0
  const glyphs = Array.from(text, (character) => {
    const glyph = glyphOf(character) ?? MISSING
    const drawn = glyph.path === '' ? '' : `<path transform="translate(${at})" d="${glyph.path}"/>`
    at += glyph.advance
    return drawn
  })
  const stroke = weight === 0 ? '' : ` stroke="${fill}" stroke-width="${weight}"`
  return `<g transform="translate(${x} ${y}) scale(${size / EM} ${-size / EM})" fill="${fill}"${stroke}>${glyphs.join('')}</g>`
}

/** 〓, as printers put for a character they do not have. */
const MISSING: Glyph = { path: 'M100 500H900V620H100ZM100 200H900V320H100Z', advance: EM }

const rule = (y: number, height: number): string =>
  `<rect x="${MARGIN}" y="${y}" width="${CARD_WIDTH - 2 * MARGIN}" height="${height}" fill="${INK}"/>`

/** The site's name in a vermilion seal, at the lower right. */
function stamp(site: string, glyphOf: GlyphOf): string {
  const size = 32
  const width = Array.from(site).reduce((sum, c) => sum + (glyphOf(c)?.advance ?? EM), 0) * (size / EM)
  const x = CARD_WIDTH - MARGIN - width - 24
  return `<rect x="${x}" y="550" width="${width + 24}" height="52" fill="${ACCENT}"/>${draw(site, { x: x + 12, y: 588, size, fill: PAPER, weight: 0 }, glyphOf)}`
}
