/**
 * Words of our own for what a page holds besides its articles (`words.json`), with names, places, numbers drawn anew.
 */
import type { Random } from './random.ts'
import words from './words.json' with { type: 'json' }

export { words }

/** `fill('责编 {name}', random)` → `'责编 林一帆'`; unknown names in braces are taken from `given`. */
export function fill(template: string, random: Random, given: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/gu, (_, key: string) => given[key] ?? draw(key, random))
}

function draw(key: string, random: Random): string {
  switch (key) {
    case 'name':
      return drawName(random)
    case 'place':
      return drawPlace(random).name
    case 'paper':
      return drawPaper(random).name
    case 'latin':
      return drawPlace(random).latin.join('').toLowerCase()
    case 'mail':
      return `${drawPlace(random).latin.join('').toLowerCase()}@paper.example`
    case 'phone':
      return random.pick(['0000-', '', '00-']) + String(random.between(80_000_000, 89_999_999))
    case 'date':
      return `20${String(random.between(10, 27))}年${String(random.between(1, 13))}月${String(random.between(1, 29))}日`
    case 'n':
      return String(random.between(2, 17))
    case 'n2':
      return String(random.between(17, 99))
    case 'n4':
      return String(random.between(1000, 9999))
    case 'day':
      return `${String(random.between(1, 13))}月${String(random.between(1, 29))}日`
    case 'w':
      return random.pick([...'一二三四五六日'])
    case 'lunar':
      return random.pick(words.lunar)
    case 'c':
      return random.pick(words.crossheads)
    default:
      throw new RangeError(`no words for {${key}}`)
  }
}

export function drawName(random: Random): string {
  return random.pick([...words.surnames]) + random.pick(words.given)
}

/** `{ name: '云溪', latin: ['YUN', 'XI'] }`. */
export function drawPlace(random: Random): { name: string; latin: string[] } {
  const syllables = random.shuffle(words.placeSyllables).slice(0, 2)
  return {
    name: syllables.map(([hanzi]) => hanzi).join(''),
    latin: syllables.map(([, latin]) => latin ?? ''),
  }
}

/** `{ name: '云溪日报', latin: 'YUNXI DAILY' }`. */
export function drawPaper(random: Random): { name: string; latin: string } {
  const place = drawPlace(random)
  const [kind = '', english = '', pinyin = ''] = random.pick(words.paperKinds)
  const latin = random.pick([`${place.latin.join('')} ${english}`, `${place.latin.join(' ')} ${pinyin}`])
  return { name: place.name + kind, latin: random.pick([latin, latin, latin.toLowerCase()]) }
}
