/** Raw files that are spoilt in one way each, with the code each is to be told by; null: read without a word. */
import { encoders } from '../newspaper/encoders.ts'
import { bytesOf, joined, noise, STORY } from './page.ts'

export type RawFixture = {
  /** What it is; the folder of the fixture is `<code>-<rule>`. */
  readonly what: string
  readonly name: string
  readonly content: Uint8Array
  readonly code: string | null
  readonly line?: number
}

const encode = (encoding: string, text: string): Uint8Array => encoders[encoding]?.(text) ?? bytesOf(text)
const gb = encode('GB18030', STORY)
const big5 = encode('Big5', STORY.replaceAll(/[^\p{ASCII}]/gu, '的'))

let next = 0
function fixture(
  code: string | null,
  what: string,
  content: Uint8Array | string,
  rest: Partial<RawFixture> = {},
): RawFixture {
  next += 1
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return { what, code, content: bytes, name: `${String(next).padStart(3, '0')}.txt`, ...rest }
}

const EMPTY = [
  fixture('E001-empty-file', 'no byte', ''),
  fixture('E001-empty-file', 'a UTF-8 mark alone', '\uFEFF'),
  fixture('E001-empty-file', 'a UTF-16 mark alone', joined([0xff, 0xfe])),
  fixture('E002-blank-file', 'blanks', '    '),
  fixture('E002-blank-file', 'line ends', '\n\n\n'),
  fixture('E002-blank-file', 'line ends of Windows', '\r\n\r\n'),
  fixture('E002-blank-file', 'tabs', '\t\t\n\t'),
  fixture('E002-blank-file', 'full-width spaces', '　　\n　　'),
  fixture('E002-blank-file', 'no-break spaces', '\u00a0\n\u00a0'),
  fixture('E002-blank-file', 'page ends', '\f\f\f'),
  fixture('E002-blank-file', 'a hundred thousand empty lines', '\n'.repeat(100_000)),
]

const HEADS: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]],
  ['a ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ['a gzip', [0x1f, 0x8b, 0x08, 0x00]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01]],
  ['a database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['noise', []],
]
const BINARY = HEADS.map(([what, head], i) =>
  fixture('E003-encoding-unknown', what, joined(head, noise(6001 + i, i))),
)

const DAMAGED = [
  fixture('E004-encoding-damaged', 'UTF-8 cut by one byte', bytesOf(`${STORY}末`).slice(0, -1), { line: 6 }),
  fixture('E004-encoding-damaged', 'UTF-8 cut by two bytes', bytesOf(`${STORY}末`).slice(0, -2), { line: 6 }),
  fixture('E004-encoding-damaged', 'a stray byte in UTF-8', joined('甲区\n', [0xff], STORY), { line: 2 }),
  fixture('E004-encoding-damaged', 'an overlong form', joined(STORY, [0xc0, 0x80], STORY)),
  fixture('E004-encoding-damaged', 'a surrogate in UTF-8', joined(STORY, [0xed, 0xa0, 0x80], STORY)),
  fixture(
    'E004-encoding-damaged',
    'beyond the last character',
    joined(STORY, [0xf5, 0x80, 0x80, 0x80], STORY),
  ),
  fixture(
    'E004-encoding-damaged',
    'a lone high surrogate in UTF-16LE',
    encode('UTF-16LE with BOM', `${STORY}\ud800甲`),
  ),
  fixture(
    'E004-encoding-damaged',
    'a lone low surrogate in UTF-16LE',
    encode('UTF-16LE with BOM', `${STORY}\udc00甲`),
  ),
  fixture(
    'E004-encoding-damaged',
    'a lone surrogate in UTF-16BE',
    encode('UTF-16BE with BOM', `${STORY}\ud800甲`),
  ),
  fixture(
    'E004-encoding-damaged',
    'UTF-16 of an odd length',
    encode('UTF-16LE with BOM', STORY).slice(0, -1),
  ),
  fixture('E004-encoding-damaged', 'GB18030 cut in a character', gb.slice(0, gb.length - 2)),
  fixture('E004-encoding-damaged', 'GB18030 with a stray byte', joined(gb, [0xff], gb)),
  fixture(
    'E004-encoding-damaged',
    'UTF-8 with some GB18030 in it',
    joined(STORY, STORY, gb.slice(0, 9), STORY),
  ),
]

const CONTROLS = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 11, 12, 13].includes(code)),
  0x7f,
  0x80,
  0x9b,
  0x9f,
  0x61c,
  0x200e,
  0x200f,
  0x202a,
  0x202b,
  0x202c,
  0x202d,
  0x202e,
  0x2066,
  0x2067,
  0x2068,
  0x2069,
]
const CONTROLLED = CONTROLS.map((code) =>
  fixture(
    'E005-control-characters',
    `U+${code.toString(16).padStart(4, '0').toUpperCase()}`,
    STORY.replace('产线', `产${String.fromCharCode(code)}线`),
    { line: 5 },
  ),
)

const LONG = [
  fixture('E006-overlong-line', 'a line of 25,000 characters', `${STORY}${'甲区新厂投产。'.repeat(3600)}`, {
    line: 6,
  }),
  fixture('E006-overlong-line', 'a line of 200,000 letters', `${STORY}${'a'.repeat(200_000)}`, { line: 6 }),
  fixture('E006-overlong-line', 'a line of 100,000 full stops', `${STORY}${'。'.repeat(100_000)}`, {
    line: 6,
  }),
  fixture('E007-too-large', 'a million lines', `${'甲区新厂投产。\n'.repeat(1_000_000)}`),
]

const NAMES: readonly (readonly [string, string, string | null])[] = [
  ['a device of Windows', 'con.txt', 'E016-name-reserved'],
  ['another', 'NUL', 'E016-name-reserved'],
  ['a port', 'com1.txt', 'E016-name-reserved'],
  ['a question mark', '什么?.txt', 'E016-name-reserved'],
  ['an asterisk', 'star*.txt', 'E016-name-reserved'],
  ['a colon', 'colon:b.txt', 'E016-name-reserved'],
  ['a pipe', 'pipe|b.txt', 'E016-name-reserved'],
  ['angle brackets', '<script>alert(1)<.txt', 'E016-name-reserved'],
  ['double quotes', 'quote"b.txt', 'E016-name-reserved'],
  ['a backslash', String.raw`q\..\a.txt`, 'E016-name-reserved'],
  ['a newline', 'line\nb.txt', 'E016-name-reserved'],
  ['an escape', 'esc\u001b[31mb.txt', 'E016-name-reserved'],
  ['a full stop at the end', 'dot.txt.', 'E016-name-reserved'],
  ['a blank at the end', 'blank.txt ', 'E016-name-reserved'],
  ['a percent sign', '100%.txt', null],
  ['a way written in percents', '%2e%2e%2fx.txt', null],
  ['a hash', '#1.txt', null],
  ['a single quote', "it's.txt", null],
  ['an ampersand', 'and&b.txt', null],
  ['emoji', '🎉🗞️.txt', null],
  ['255 bytes', `${'报'.repeat(83)}样.md`, null],
  ['80 hanzi', '余杭晨报'.repeat(20), null],
  ['a property of every object', '__proto__.txt', null],
  ['a constructor', 'constructor.txt', null],
  ['an option', '--help.txt', null],
  ['a command', '$(reboot).txt', null],
  ['another command', '`reboot`;x.txt', null],
  ['right to left', '\u05d0\u05d1.txt', null],
  ['a direction turned', 'turn\u202etxt.exe', null],
  ['a zero-width blank', 'zero\u200bb.txt', null],
  ['a page to come', 'index.html', null],
  ['nothing but an ending', 'two..txt', null],
  ['a hidden file', '.DS_Store', 'E019-hidden-file'],
  ['a hidden way up', String.raw`..\..\a.txt`, 'E019-hidden-file'],
  ['a full-width name', '２０２４年３月５日.txt', null],
]
const NAMED = NAMES.map(([what, name, code], i) =>
  fixture(code, `name: ${what}`, STORY.replace('三层', `${i + 3}层`), { name }),
)

const PRINTED = `钱江产业样报 2023年2月20日 星期一 第1版\n\n${STORY}`
const TWICE = [
  fixture('E015-names-alike', 'names that differ in case', STORY.replace('本周', '明天'), {
    name: 'Case.txt',
  }),
  fixture('E015-names-alike', 'the other of them', STORY.replace('本周', '后天'), { name: 'case.txt' }),
  fixture('E015-names-alike', 'names that differ in composition', STORY.replace('本周', '下月'), {
    name: '\u00e9.txt',
  }),
  fixture('E015-names-alike', 'the other of them', STORY.replace('本周', '上月'), { name: 'e\u0301.txt' }),
  fixture(null, 'a page', STORY.replace('本周', '今年')),
  fixture('E017-same-content', 'the same page again', STORY.replace('本周', '今年')),
  fixture(null, 'a page with a printed date', PRINTED),
  fixture('E018-duplicate-page', 'the same printed page, set otherwise', `${PRINTED}\n`),
  fixture(null, 'Big5', big5),
  fixture(null, 'old Mac line ends', STORY.replaceAll('\n', '\r')),
  fixture(null, 'mixed line ends', STORY.replace('\n\n', '\r\n\r')),
]

export const RAW_FIXTURES: readonly RawFixture[] = [
  ...EMPTY,
  ...BINARY,
  ...DAMAGED,
  ...CONTROLLED,
  ...LONG,
  ...NAMED,
  ...TWICE,
]
