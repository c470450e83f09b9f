/**
 * The labelled pages: all samples and fixtures, each line as a person reads it, and pages written to be learned from.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { toGoldPath } from '../../src/newspaper/label/gold.ts'
import { readLabelled, toRawText } from '../../src/newspaper/label/labelled.ts'
import { decodeBytes } from '../../src/newspaper/text/decode.ts'
import { toPagesOfLines } from '../../src/newspaper/text/lines.ts'
import { rules } from '../newspaper/newspaperRules.ts'
import { toSlips } from './slips.ts'

const FOLDER = 'tests/labelled'
const SAMPLES = 'content/raw'
const FIXTURES = 'tests/fixtures/pages'
const WRITTEN = 'written for the fit: '
const SOURCE = /^of (?<file>[^,]+)(?:, page (?<page>\d+))?$/u

const labelled = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const { page, messages } = readLabelled(readFileSync(path.join(FOLDER, name), 'utf8'))
    const { file = '', page: number = '1' } = SOURCE.exec(page.comments[0] ?? '')?.groups ?? {}
    return { name, page, messages, file, number: Number(number) }
  })
const [written, taken] = [true, false].map((wanted) =>
  labelled.filter(({ page }) => (page.comments[0] ?? '').startsWith(WRITTEN) === wanted),
) as [typeof labelled, typeof labelled]

/** The pages of a raw file, each the lines it was labelled from. */
function toRawPages(file: string): string[] {
  const { text } = decodeBytes(readFileSync(file))
  const raw = text.split(/\r\n|\r|\n/u)
  return toPagesOfLines(text, rules.folding).map(({ first, last }) => {
    const lines = raw.slice(first - 1, last)
    const ended = last === raw.length && lines.at(-1) === '' ? lines.slice(0, -1) : lines
    return ended.map((line) => `${line}\n`).join('')
  })
}

describe.each(labelled)('$name', ({ page, messages }) => {
  test('reads without a message, and some states bear its labels', () => {
    expect(messages).toEqual([])
    expect(toGoldPath(page)).toHaveProperty('path')
  })
  test('no line goes on with a text that has not begun, and no article has two leads', () => {
    expect(toSlips(page)).toEqual([])
  })
})

test.each(taken)('$name has the text of its page', ({ page, file, number }) => {
  expect(existsSync(file)).toBe(true)
  expect(toRawText(page)).toBe(toRawPages(file)[number - 1])
})

test('the pages written to be learned from are each of a habit of their own', () => {
  expect(written.length).toBeGreaterThanOrEqual(12)
  expect(new Set(written.map(({ page }) => page.comments[0])).size).toBe(written.length)
  expect(new Set(written.map(({ page }) => page.order))).toEqual(new Set(['before', 'after']))
})

test('every page of the samples and fixtures that is not blank is labelled', () => {
  const files = [
    ...readdirSync(SAMPLES).map((name) => path.posix.join(SAMPLES, name)),
    ...readdirSync(FIXTURES).map((name) => path.posix.join(FIXTURES, name, 'input.txt')),
  ]
  const wanted = files.flatMap((file) =>
    toRawPages(file).flatMap((text, i) => (text.trim() === '' ? [] : [`${file} ${String(i + 1)}`])),
  )
  expect(taken.map(({ file, number }) => `${file} ${String(number)}`).toSorted()).toEqual(wanted.toSorted())
})
