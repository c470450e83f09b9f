/** A small page to spoil, in our own words. */
export const STORY =
  '样稿甲区新厂投产\n\n本报记者 沈样\n\n甲区一座新厂房昨天投产，产线已经调试完毕，首批产品本周下线。厂房共有三层，工人正在加紧备料，订单排到了年底。\n'

const utf8 = new TextEncoder()
export const bytesOf = (text: string): Uint8Array => utf8.encode(text)
export const joined = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytesOf(part) : Uint8Array.from(part))))

/** Bytes of no text: the same at every run. */
export function noise(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}
