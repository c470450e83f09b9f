/** Files one after the other as tar has them (POSIX ustar); the same files give the same bytes. */
const BLOCK = 512
/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/**
 * One file: a header and its bytes, filled up to whole blocks.
 *
 * @param folder at most 155 bytes of ASCII
 * @param name at most 100
 * @example toTarFile('linan-2020-01-01-01', 'linan-2020-01-01-01-1.md', bytes)
 */
export function toTarFile(folder: string, name: string, bytes: Uint8Array): Buffer {
  if (folder.length > 155 || name.length > 100)
    throw new RangeError(`Unexpected length of ${folder}/${name}, expected at most 155 and 100 bytes`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  // Mode, owner, group, size, time: octal digits, which a blank or a zero byte ends.
  for (const [at, digits, value] of [
    [100, 7, 0o644],
    [108, 7, 0],
    [116, 7, 0],
    [124, 11, bytes.length],
    [136, 11, 0],
  ] as const)
    header.write(value.toString(8).padStart(digits, '0'), at)
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(folder, 345)
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return Buffer.concat([header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])
}
