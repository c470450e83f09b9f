/** A parser's message with the file it concerns. */
import type { Message } from '../src/schema/entry.ts'

export type FileMessage = Message & { readonly file: string }

/** An error about a whole file: `fileMessage('a.txt', 'unreadable-file', 'Unexpected …, expected …')`. */
export function fileMessage(file: string, rule: string, text: string): FileMessage {
  return { file, line: null, column: null, rule, text, severity: 'error' }
}

/** An error's first lines as one: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ')
}
