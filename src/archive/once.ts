/**
 * What is worked out of a list is worked out once for that list: every page of a district shows the same bars, every page of a topic the same
 * matrix.
 *
 * @example const longest = oncePerList((words: readonly string[]) => Math.max(...words.map((word) => word.length)))
 */
export function oncePerList<List extends object, Result>(
  work: (list: List) => Result,
): (list: List) => Result {
  const known = new WeakMap<List, { readonly result: Result }>()
  return (list) => {
    const found = known.get(list) ?? { result: work(list) }
    known.set(list, found)
    return found.result
  }
}
