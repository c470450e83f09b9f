/** A JSON file a person wrote → its checked value, or what is wrong with it by line and field. */
import { findNodeAtLocation } from 'jsonc-parser'
import { z } from 'zod'
import { toJsonTree } from '../src/schema/jsonTree.ts'
import { fileTrouble, type FileMessage } from './message.ts'
import type { Trouble } from './troubles/codes.ts'

export type OwnJson<T> = {
  readonly value: T
  /** The line a field begins in. */
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null
}

/**
 * Reads what `readOwnText` gave.
 *
 * @param trouble what a mistake is called; its words take `{why}`
 */
export function readOwnJson<T>(
  read: { readonly text: string } | FileMessage | null,
  file: string,
  schema: z.ZodType<T>,
  trouble: Trouble,
): OwnJson<T> | { readonly messages: FileMessage[] } | null {
  if (read === null) return null
  if ('rule' in read) return { messages: [read] }
  const found = checkJson(read.text, schema)
  if (!('mistakes' in found)) return found
  return {
    messages: found.mistakes.map(({ line, at, why }) => ({
      ...fileTrouble(file, trouble, { why: at === '' ? why : `${at}: ${why}` }),
      line,
    })),
  }
}

export type JsonMistake = { readonly line: number; readonly at: string; readonly why: string }

/** Checks a text by a schema: its value, or each mistake with line and field (`units[3].base`). */
export function checkJson<T>(
  text: string,
  schema: z.ZodType<T>,
): OwnJson<T> | { readonly mistakes: JsonMistake[] } {
  const { tree, broken, lineAt } = toJsonTree(text, { disallowComments: true })
  if (broken !== null || tree === undefined) {
    const why = broken === null ? 'empty' : broken.code
    return { mistakes: [{ line: broken?.line ?? 1, at: '', why }] }
  }
  const lineOf = (keys: readonly PropertyKey[]): number | null => {
    const node = findNodeAtLocation(
      tree,
      keys.filter((key) => typeof key !== 'symbol'),
    )
    return node === undefined ? null : lineAt((node.parent?.type === 'property' ? node.parent : node).offset)
  }
  const read = schema.safeParse(JSON.parse(text))
  if (read.success) return { value: read.data, lineOf }
  return {
    mistakes: read.error.issues.map(({ path, message }) => ({
      line: lineOfNearest(path, lineOf),
      at: z.core.toDotPath(path),
      why: message,
    })),
  }
}

/** The line of a field, or of the nearest one around it that is there. */
function lineOfNearest(
  keys: readonly PropertyKey[],
  lineOf: (keys: readonly PropertyKey[]) => number | null,
): number {
  return lineOf(keys) ?? (keys.length === 0 ? 1 : lineOfNearest(keys.slice(0, -1), lineOf))
}
