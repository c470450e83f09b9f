/** Encoders for the disguises: the platform decodes these encodings but does not write them. */
type Encoder = (text: string) => Uint8Array | null

/** Tables of a two-byte encoding, read off the platform's own decoder. */
function toTwoByteEncoder(label: string): Encoder {
  const decoder = new TextDecoder(label)
  const table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]))
      if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, [lead, trail])
    }
  return (text) => {
    const bytes: number[] = []
    for (const character of text) {
      const pair = character < '\u0080' ? [character.charCodeAt(0)] : table.get(character)
      if (pair === undefined) return null
      bytes.push(...pair)
    }
    return new Uint8Array(bytes)
  }
}

function toUtf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i += 1) view.setUint16(2 * i, units.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

const utf8 = new TextEncoder()

/** Each gives null where the encoding has no bytes for the text. */
export const encoders: Readonly<Record<string, Encoder>> = {
  'UTF-8 with BOM': (text) => utf8.encode(`\uFEFF${text}`),
  GB18030: toTwoByteEncoder('gb18030'),
  Big5: toTwoByteEncoder('big5'),
  'UTF-16LE with BOM': (text) => toUtf16(text, true, true),
  'UTF-16BE with BOM': (text) => toUtf16(text, false, true),
  'UTF-16LE': (text) => toUtf16(text, true, false),
  'UTF-16BE': (text) => toUtf16(text, false, false),
}
