/** A parser's message with the file it concerns. */
import type { Message } from '../src/schema/entry.ts'
import type { Said } from '../src/schema/said.ts'
import type { Trouble } from './troubles/codes.ts'
import { wordsFor } from './troubles/words.ts'

export type FileMessage = Message & { readonly file: string }

/** An error about a whole file: `fileMessage('a.txt', 'invalid-archive', 'Unexpected …, expected …')`. */
export function fileMessage(file: string, rule: string, said: string | Said): FileMessage {
  const words = typeof said === 'string' ? { text: said } : { text: said.zh, textEn: said.en }
  return { file, line: null, column: null, rule, ...words, severity: 'error' }
}

/** A trouble with a whole file, in the language of whoever runs the command. */
export function fileTrouble(
  file: string,
  trouble: Trouble,
  values: Readonly<Record<string, string>> = {},
  severity: Message['severity'] = 'error',
): FileMessage {
  return { ...fileMessage(file, trouble, wordsFor(trouble, values)), severity }
}

/** An error's first lines as one: `ENOENT: no such file or directory`. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ')
}
