import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/newspaper/text/decode.ts'
import { parseFile } from '../../src/newspaper/parse.ts'
import { encoders } from './encoders.ts'
import { rules } from './newspaperRules.ts'

const TEXT = '本报讯（记者 李铮）昨日，山海区召开全区工业大会。\n'
const TRADITIONAL = '本報訊（記者 李錚）昨日，山海區召開全區工業大會。\n'

describe('detects the encoding of a single line', () => {
  test.each([
    ['GB18030', TEXT, 'gb18030'],
    ['Big5', TRADITIONAL, 'big5'],
    ['UTF-16LE', TEXT, 'utf-16le'],
    ['UTF-16BE', TEXT, 'utf-16be'],
    ['UTF-16LE with BOM', TEXT, 'utf-16le'],
    ['UTF-8 with BOM', TEXT, 'utf-8'],
  ])('%s', (encoder, text, encoding) => {
    const bytes = encoders[encoder]?.(text)
    expect(bytes).toBeTruthy()
    expect(decodeBytes(bytes ?? new Uint8Array())).toEqual({ text, encoding, messages: [] })
  })

  test('a file without a byte is empty UTF-8', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', messages: [] })
  })

  test('a character cut at the end is kept as U+FFFD and noted', () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(3).trim()).slice(0, -1)
    const { encoding, messages } = decodeBytes(bytes)
    expect(encoding).toBe('utf-8')
    expect(messages.map(({ rule }) => rule)).toEqual(['encoding-damaged'])
  })

  test('what no encoding makes text of is noise, with an error', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)
    const [page] = parseFile(bytes, 'noise.bin', rules)
    expect(page?.articles).toEqual([])
    expect(page?.notArticles.every(({ kind }) => kind === 'noise')).toBe(true)
    expect(page?.messages.map(({ severity }) => severity)).toContain('error')
  })
})
