/**
 * What is worked out of a value is worked out once for that value, and forgotten with it: every page of a district shows the same bars,
 * and the words before a number are looked at again and again.
 *
 * @param work what else it is given must be the same each time
 * @example const longest = oncePer((words: readonly string[]) => Math.max(...words.map((word) => word.length)))
 */
export function oncePer<Value extends object, Rest extends readonly unknown[], Result>(
  work: (value: Value, ...rest: Rest) => Result,
): (value: Value, ...rest: Rest) => Result {
  const known = new WeakMap<Value, { readonly result: Result }>()
  return (value, ...rest) => {
    const before = known.get(value)
    if (before !== undefined) return before.result
    const result = work(value, ...rest)
    known.set(value, { result })
    return result
  }
}

/** So many texts are remembered at a time: the names of some hundred articles. */
const MOST = 10_000

/**
 * What is worked out of a text is worked out once for as long as texts are remembered: articles name the same firms and places again.
 *
 * @example const length = oncePerText((text) => [...text].length)
 */
export function oncePerText<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.result
    if (known.size >= MOST) known.clear()
    const result = work(text)
    known.set(text, { result })
    return result
  }
}
