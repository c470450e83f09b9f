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
