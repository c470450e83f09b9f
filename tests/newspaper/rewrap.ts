import { toWidth } from '../../src/newspaper/text/lines.ts'
import type { PageStructure } from '../../src/newspaper/parse.ts'

const NEVER_FIRST = /^[，。、；：！？”’）》,.;:!?)]/u

/** Sets the paragraphs that run over lines again, at another width: first lines narrower by an indent that is lost. */
export function rewrap(input: string, pages: readonly PageStructure[], width: number): string {
  const lines: (string | null)[] = input.split('\n')
  const paragraphs = pages.flatMap(({ articles }) => articles.flatMap(({ body }) => body))
  if (paragraphs.filter(isWrapped).length * 2 < paragraphs.length || paragraphs.length < 3) return input
  for (const { articles } of pages)
    for (const { body } of articles)
      for (const block of body.filter(({ kind }) => kind === 'paragraph')) setAgain(lines, block.lines, width)
  return lines.filter((line) => line !== null).join('\n')
}

/** Of three lines or more that all but the last are about as wide. */
function isWrapped({ lines, text }: { lines: [number, number][]; text: string }): boolean {
  const [run, more] = lines
  if (run === undefined || more !== undefined || run[1] - run[0] < 2) return false
  return toWidth(text) / (run[1] - run[0] + 1) < 40
}

function setAgain(lines: (string | null)[], runs: [number, number][], width: number): void {
  const numbers = runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
  const texts = numbers.map((number) => lines[number - 1] ?? '')
  const filled = texts.filter((text) => text.trim() !== '')
  const indent = /^[ \u3000]*/u.exec(filled[0] ?? '')?.[0] ?? ''
  const apart = texts.some((text) => text.trim() === '') ? '\n\n' : '\n'
  const set = wrap(filled.map((text) => text.trim()).join(''), width, indent)
  numbers.forEach((number, i) => (lines[number - 1] = i === 0 ? set.join(apart) : null))
}

function wrap(text: string, width: number, indent: string): string[] {
  const set: string[] = []
  let line = ''
  for (const character of text) {
    const limit = set.length === 0 ? width - 2 : width
    if (toWidth(line + character) > limit && !NEVER_FIRST.test(character)) {
      set.push(line)
      line = ''
    }
    line += character
  }
  return [...set, line].map((one, i) => (i === 0 ? indent + one : one))
}
