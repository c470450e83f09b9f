/**
 * Lines of captions and credits → photos.
 */
import type { Photo } from '../schema/entry.ts'
import { toRuns, type Line } from './lines.ts'

type Credited = { readonly caption: string; readonly credit: string | null; readonly shared: boolean }

const NAME = '[\\p{Script=Han}·、, ]{2,24}?'
const WHO = '(?:本报)?(?:首席|见习|实习|特约|全媒体|融媒体?|摄影)?(?:记者|通讯员)?'

/** A credit and where it stands: each with the caption before it (1) and who it names (2). */
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `^(.*?)[\\[(]?(?:本版|本组|本文)?(?:图片|照片|图|视频)(?:均)?由 ?([^()。]{2,30}?) ?(?:提供|供图|摄影|摄)[)\\]]?。?$`,
    'u',
  ),
  new RegExp(`^(.*?)[\\[(]${WHO} ?(${NAME}) ?(?:/?摄影?|供图|提供|制图?|绘图?)[)\\]]。?$`, 'u'),
  new RegExp(`^(.*?)[\\[(](?:摄影|图|供图|图片来源|来源|摄) ?[:/|] ?([^()]{2,24})[)\\]]。?$`, 'u'),
  new RegExp(
    `^(.*?[ 。”)!])??${WHO} ?(\\p{Script=Han}{2,4}(?: ?[、,] ?\\p{Script=Han}{2,4})*|\\p{Script=Han} \\p{Script=Han}) ?(?:[/·]? ?摄影?报道|/?摄影?|供图|提供|制图?|绘图?)$`,
    'u',
  ),
  new RegExp(
    `^(.*?[ 。”)!])??(?:摄影|图|供图|图片来源|摄)(?: ?[:/|] ?| +)${WHO} ?(\\p{Script=Han}{2,4}(?:[、, ]\\p{Script=Han}{2,4})*)$`,
    'u',
  ),
]
const TAKEN_AT = new RegExp(`^${WHO} ?(\\p{Script=Han}{2,4}) ?摄[于自](.+)$`, 'u')

/**
 * Reads a caption's credit.
 *
 * `'生态廊道 何伟 摄'` → caption 生态廊道, credit 何伟. `'(图片由云溪镇提供)'` → caption '', credit 云溪镇, shared.
 */
export function readCredit(text: string, folded: string): Credited {
  const at = TAKEN_AT.exec(folded)
  if (at !== null)
    return {
      caption: text.slice(text.length - (at[2] ?? '').length).trim(),
      credit: at[1] ?? null,
      shared: false,
    }
  for (const [i, pattern] of CREDITS.entries()) {
    const found = pattern.exec(folded)
    if (found === null) continue
    const caption = text.slice(0, (found[1] ?? '').length).trim()
    return { caption, credit: (found[2] ?? '').replace(/ /gu, ''), shared: i === 0 }
  }
  const kind = /^(.+?)[ (]*(?:资料图片?|资料照片|网络图片?|视频截图)\)?$/u.exec(folded)
  return { caption: text.slice(0, kind?.[1]?.length ?? text.length).trim(), credit: null, shared: false }
}

/** A line that only credits goes with the caption before it, else with the next one; a shared credit with all that have none. */
export function toPhotos(lines: readonly Line[]): Photo[] {
  const photos: { caption: string; credit: string | null; lines: Line[] }[] = []
  let waiting: { credit: string | null; line: Line } | null = null
  let shared: string | null = null
  for (const line of lines) {
    const mark = /^[▲▼△▽■□●◆▶◀] ?/u.exec(line.folded)?.[0].length ?? 0
    const read = readCredit(line.text.slice(mark), line.folded.slice(mark))
    const last = photos.at(-1)
    if (read.shared) shared = read.credit
    if (read.caption === '' && last !== undefined && last.credit === null) {
      last.credit = read.credit
      last.lines.push(line)
    } else if (read.caption === '') waiting = { credit: read.credit, line }
    else {
      photos.push({
        caption: read.caption,
        credit: read.credit ?? waiting?.credit ?? null,
        lines: waiting === null ? [line] : [waiting.line, line],
      })
      waiting = null
    }
  }
  if (waiting !== null) photos.push({ caption: '', credit: waiting.credit, lines: [waiting.line] })
  return photos.map((photo) => ({
    caption: photo.caption,
    credit: photo.credit ?? shared,
    lines: toRuns(photo.lines),
  }))
}
