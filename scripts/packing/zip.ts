/** One file in a ZIP archive, which every desktop opens; the same bytes give the same archive. */
import { crc32, deflateRawSync } from 'node:zlib'

/** Of the format's three signatures, `PK` and two numbers. */
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50] as const
/** 2.0: deflate. Names are UTF-8 by flag 11. */
const [VERSION, UTF8, DEFLATED] = [20, 0x800, 8] as const
/** Midnight of 1 January 1980, where its days begin. */
const [TIME, DAY] = [0, 0x21] as const

/** @example toZip('figures-2020.csv', bytes) */
export function toZip(name: string, bytes: Uint8Array): Buffer {
  const [title, data] = [Buffer.from(name), deflateRawSync(bytes)]
  const facts = [
    ...[short(VERSION), short(UTF8), short(DEFLATED), short(TIME), short(DAY)],
    ...[long(crc32(bytes)), long(data.length), long(bytes.length), short(title.length), short(0)],
  ]
  const local = Buffer.concat([long(LOCAL), ...facts, title, data])
  // No comment, first disk, no attributes, at the beginning.
  const rest = [short(0), short(0), short(0), long(0), long(0)]
  const central = Buffer.concat([long(CENTRAL), short(VERSION), ...facts, ...rest, title])
  const end = [
    ...[long(END), short(0), short(0), short(1), short(1)],
    ...[long(central.length), long(local.length), short(0)],
  ]
  return Buffer.concat([local, central, ...end])
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
