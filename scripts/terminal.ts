/** What the command line shows: progress, messages, the table at the end. Colour and bars only where a person looks. */
import { styleText } from 'node:util'
import { SingleBar } from 'cli-progress'
import Table from 'cli-table3'
import { toVisible } from '../src/text/visible.ts'
import { inWords } from './command.ts'
import type { FileMessage } from './message.ts'
import { coded } from './troubles/codes.ts'

const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const

export type Progress = { readonly step: () => void; readonly stop: () => void }

/** A progress bar on standard error; silent in pipes and for short work. */
export function progress(label: string, total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { step: () => undefined, stop: () => undefined }
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}

/**
 * One message as `file:line:column text (rule)`, so that an editor's problem matcher can follow it; in the language the command
 * line speaks, where it is said in both.
 *
 * @example '002_a.txt:49:12 Unexpected Latin word in a sentence, kept as printed (stray-latin)'
 */
export function messageLine(
  { file, line, column, text, textEn, rule, severity }: FileMessage,
  colour: boolean,
): string {
  const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':')
  const said = toVisible(inWords(text, textEn ?? text)).replaceAll('\n', ' ')
  const shown = colour ? styleText(COLOURS[severity], said, { validateStream: false }) : said
  return `${toVisible(place).replaceAll('\n', '␊')} ${shown} (${coded(rule)})`
}

/** Whether a stream wants colours: a terminal, and no `NO_COLOR`. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors() && !process.env['NO_COLOR']
}

/** Prints messages to standard error in the order of the files. */
export function printMessages(messages: readonly FileMessage[]): void {
  const colour = wantsColour(process.stderr)
  process.stderr.write(messages.map((message) => `${messageLine(message, colour)}\n`).join(''))
}

/** A table with a head: aligned columns and hairlines for a person, tab-separated values for a pipe. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (!process.stdout.isTTY) return [head, ...rows].map((row) => row.join('\t')).join('\n')
  const colAligns = (rows[0] ?? []).map((cell): 'left' | 'right' =>
    typeof cell === 'number' ? 'right' : 'left',
  )
  const colour = wantsColour(process.stdout)
  const style = { head: colour ? ['bold'] : [], border: colour ? ['dim'] : [], compact: true }
  const view = new Table({ head: [...head], colAligns, style })
  for (const row of rows) view.push([...row])
  return view.toString()
}
