/**
 * Stories and a habit → the raw text of a page, and what is to be read of it.
 */
import { toWidth } from '../../src/newspaper/text/lines.ts'
import type { PageHabit } from './habits.ts'
import type { Story } from './stories.ts'

export type SetArticle = {
  readonly headline: string
  readonly kicker: string | null
  readonly subhead: string | null
  readonly names: readonly string[]
  readonly paragraphs: readonly string[]
  readonly crossheads: readonly string[]
  readonly caption: string | null
}
export type SetPage = { readonly text: string; readonly articles: readonly SetArticle[] }

const CROSSHEADS = ['向新而行', '强链补链拓空间', '服务跟着项目走', '一张清单管到底', '以才引才']
const NUMERALS = ['一', '二', '三']
const CAPTIONS = ['新厂区一角', '调试中的生产线', '企业展厅', '工人在装配设备']
const NEVER_FIRST = /^[，。、；：！？”’）》%％]/u

/** `typeset([story], habit)` → `{ text: '…', articles: [{ headline, … }] }`. */
export function typeset(stories: readonly Story[], habit: PageHabit): SetPage {
  const set = stories.map((story, i) => setArticle(story, habit, i))
  const between = habit.blanks === 'none' ? [] : habit.blanks === 'lines' ? [] : ['']
  const lines = set.flatMap(({ lines }) => [...lines, ...between])
  const text = [...setFurniture(habit), ...between, ...lines].join(habit.blanks === 'lines' ? '\n\n' : '\n')
  return { text: `${text}\n`, articles: set.map(({ article }) => article) }
}

function setFurniture({ furniture }: PageHabit): string[] {
  if (furniture === 'none') return []
  const head = '2023年6月2日 星期五 第3版 产经 责任编辑：沈溪'
  return furniture === 'head'
    ? [head]
    : ['云溪日报', 'YUNXI DAILY', '2023年6月2日 星期五', '总第201期 今日8版', '主办：云溪日报社']
}

function setArticle(story: Story, habit: PageHabit, index: number): { lines: string[]; article: SetArticle } {
  const signature = toSignature(story)
  const crossheads = toCrossheads(story, habit)
  const caption =
    habit.captions === 'none' || index % 2 === 1 ? null : (CAPTIONS[index % CAPTIONS.length] ?? null)
  const head = setHead(story, habit)
  const captioned = caption === null ? [] : [`${caption} 陈桥 摄`]
  const above = habit.byline === 'above' ? [habit.mark + signature] : []
  const below = habit.byline === 'below' ? [habit.mark + signature] : []
  const text = setText(story, habit, signature, crossheads, habit.captions === 'in text' ? captioned : [])
  const under = habit.captions === 'below headline' ? captioned : []
  const last = habit.captions === 'below text' ? captioned : []
  const lines =
    habit.order === 'before'
      ? [...head, ...above, ...under, ...text, ...below, ...last]
      : [...text, ...last, ...head, ...under, ...above, ...below]
  const article = {
    headline: story.headline ?? '',
    kicker: story.kicker,
    subhead: story.subhead,
    names: story.byline.flatMap(({ names }) => names),
    paragraphs: story.paragraphs,
    crossheads,
    caption,
  }
  return { lines: habit.blanks === 'paragraphs' ? lines : lines.filter((line) => line !== ''), article }
}

function toSignature({ byline }: Story): string {
  return byline
    .map(({ role, names }) => (role === '作者' ? names.join(' ') : `${role} ${names.join(' ')}`))
    .join(' ')
}

function toCrossheads({ paragraphs }: Story, { crossheads }: PageHabit): string[] {
  if (crossheads === 'none' || paragraphs.length < 4) return []
  return CROSSHEADS.slice(0, 2).map((text, i) =>
    crossheads === 'numbered' ? `${NUMERALS[i] ?? ''}、${text}` : crossheads === 'marked' ? `■${text}` : text,
  )
}

function setHead({ kicker, headline, subhead }: Story, { segments, blanks }: PageHabit): string[] {
  const printed = (headline ?? '').split('\u3000')
  const widths = printed.map(toWidth)
  const balanced = Math.max(...widths) - Math.min(...widths) <= 2
  const main = segments === 'apart' && balanced ? printed : [printed.join(' ')]
  const parts = [kicker, ...main, subhead].filter((part) => part !== null)
  return blanks === 'paragraphs' ? [...parts.flatMap((part) => [part, ''])] : parts
}

function setText(
  story: Story,
  habit: PageHabit,
  signature: string,
  crossheads: readonly string[],
  caption: readonly string[],
): string[] {
  const lead = habit.byline === 'lead' ? `本报讯（${signature}）` : ''
  const closing = habit.byline === 'closing' ? `（${signature}）` : ''
  const last = story.paragraphs.length - 1
  const apart = habit.blanks === 'paragraphs' ? [''] : []
  return story.paragraphs.flatMap((paragraph, i) => {
    const text = (i === 0 ? lead : '') + paragraph + (i === last ? closing : '')
    const crosshead = i === 1 ? crossheads[0] : i === 3 ? crossheads[1] : undefined
    const lines = wrap(text, habit)
    const half = Math.ceil(lines.length / 2)
    const interrupted =
      i === 1 && lines.length > 3
        ? [...lines.slice(0, half), ...caption, ...lines.slice(half)]
        : i === 1
          ? [...lines, ...apart, ...caption]
          : lines
    return [...(crosshead === undefined ? [] : [crosshead, ...apart]), ...interrupted, ...apart]
  })
}

function wrap(text: string, { column, indent }: PageHabit): string[] {
  const first = indent === 'kept' ? '\u3000\u3000' : ''
  if (column === null) return [first + text]
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    const width = lines.length === 0 && indent !== 'none' ? column - 2 : column
    if (toWidth(line + character) > width && !NEVER_FIRST.test(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line].map((one, i) => (i === 0 ? first + one : one))
}
