import type { Namespace } from './namespaces.ts'
import type { QueryNode } from './queryNodes.ts'

/** Phrases that a hit should hold in these namespaces, each once: what is excluded is none of them. */
export function toPhrases(node: QueryNode | null, ...namespaces: Namespace[]): string[] {
  if (node === null) return []
  if (node.kind === 'text') return namespaces.includes(node.namespace) ? [node.phrase] : []
  if (node.kind !== 'and' && node.kind !== 'or') return []
  return [...new Set(node.parts.flatMap((part) => toPhrases(part, ...namespaces)))]
}
