/** What is odd about a raw file's text as a whole: said once, with the first line it concerns; nothing of it is changed. */
import type { Message } from '../schema/entry.ts'
import { holdsControls } from '../text/visible.ts'

/** Longer than any paragraph: lines were joined, or it is no newspaper's text. */
const OVERLONG = 20_000

/**
 * Messages about a decoded file.
 *
 * @example noteText('') // [{ line: null, rule: 'empty-file', severity: 'warning', … }]
 */
export function noteText(text: string): Message[] {
  if (text === '') return [note(null, 'empty-file', '空文件，没有可读的内容')]
  if (text.trim() === '') return [note(null, 'blank-file', '只有空白，没有可读的内容')]
  const lines = text.split(/\r\n|\r|\n/u)
  const controls = lines.findIndex((line) => holdsControls(line.replaceAll('\f', '')))
  const overlong = lines.findIndex((line) => line.length > OVERLONG)
  return [
    ...(controls === -1
      ? []
      : [note(controls + 1, 'control-characters', '从这一行起有控制字符，网页上以符号显示')]),
    ...(overlong === -1
      ? []
      : [note(overlong + 1, 'overlong-line', `这一行有${lines[overlong]?.length ?? 0}个字符，分段可能不准`)]),
  ]
}

function note(line: number | null, rule: string, text: string): Message {
  return { line, column: null, rule, text, severity: 'warning' }
}
