/** Outlines of Noto Serif SC, from the package that ships with the project: no font of the machine is asked. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { create, type Font } from 'fontkitten'
import { z } from 'zod'
import type { Glyph } from '../../reuse/card.ts'

const PACKAGE = path.join('@fontsource-variable', 'noto-serif-sc')
/** Beside the program's own packages, or, where it is a package itself, among those of the project around it. */
const FOLDER =
  createRequire(path.resolve(process.env.JIANBAO_PROGRAM ?? '.', 'package.json'))
    .resolve.paths(PACKAGE)
    ?.map((folder) => path.join(folder, PACKAGE))
    .find((folder) => existsSync(folder)) ?? path.resolve('node_modules', PACKAGE)

/** The font comes in about a hundred files, each for a part of Unicode: `{ "[4]": "U+4e00-4e05,U+5341" }`. */
const rangesSchema = z.record(z.string(), z.string())

let files: ReadonlyMap<number, string> | null = null
const fonts = new Map<string, Font>()
const glyphs = new Map<string, Glyph | null>()

/** The outline of a character in thousandths of the em, y up; each is read once a build. */
export function glyphOf(character: string): Glyph | null {
  const known = glyphs.get(character)
  if (known !== undefined) return known
  const glyph = readGlyph(character.codePointAt(0) ?? 0)
  glyphs.set(character, glyph)
  return glyph
}

function readGlyph(codePoint: number): Glyph | null {
  files ??= readFiles()
  const file = files.get(codePoint)
  if (file === undefined) return null
  const font = fonts.get(file) ?? openFont(file)
  fonts.set(file, font)
  const glyph = font.glyphForCodePoint(codePoint)
  const scale = 1000 / font.unitsPerEm
  return { path: glyph.path.scale(scale, scale).toSVG(), advance: glyph.advanceWidth * scale }
}

function openFont(file: string): Font {
  const font = create(readFileSync(path.join(FOLDER, 'files', file)))
  if (font.isCollection) throw new Error(`Unexpected font collection ${file}, expected a font`)
  return font
}

function readFiles(): Map<number, string> {
  const ranges = rangesSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, 'unicode.json'), 'utf8')))
  const found = new Map<number, string>()
  for (const [name, list] of Object.entries(ranges)) {
    const file = `noto-serif-sc-${name.replace(/[[\]]/gu, '')}-wght-normal.woff2`
    for (const range of list.split(',')) {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      for (let codePoint = first; codePoint <= last; codePoint++) found.set(codePoint, file)
    }
  }
  return found
}
