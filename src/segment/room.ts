/**
 * Numbers to work with, in the same memory each time: a new array a clause would take as long as the clause. What was in it before is still there.
 *
 * @example const weights = room(Float64Array); weights(20).length >= 20
 */
export function room<Numbers extends { readonly length: number }>(
  kind: new (length: number) => Numbers,
): (size: number) => Numbers {
  let numbers = new kind(256)
  return (size) => {
    if (numbers.length < size) numbers = new kind(2 * size)
    return numbers
  }
}
