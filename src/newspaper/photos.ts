/**
 * Lines of captions and credits → photos.
 */
import type { Photo } from '../schema/entry.ts'
import { toRuns, type Line } from './lines.ts'
import type { PhotoRules } from './photoRules.ts'

type Credited = { readonly caption: string; readonly credit: string | null; readonly shared: boolean }

/**
 * Reads a caption's credit.
 *
 * `'生态廊道 何伟 摄'` → caption 生态廊道, credit 何伟. `'(图片由云溪镇提供)'` → caption '', credit 云溪镇, shared.
 */
export function readCredit(text: string, folded: string, { credits, writers }: PhotoRules): Credited {
  if (writers.some((pattern) => pattern.test(folded))) return { caption: text, credit: null, shared: false }
  for (const { pattern, shared } of credits) {
    const found = pattern.exec(folded)?.groups
    if (found === undefined) continue
    const { caption = '', credit = '' } = found
    const at = caption === '' ? 0 : folded.indexOf(caption)
    const named = folded.indexOf(credit, folded.startsWith(caption) ? caption.length : 0)
    return {
      caption: text.slice(at, at + caption.length).trim(),
      credit: credit === '' ? null : toNames(text.slice(named, named + credit.length)),
      shared,
    }
  }
  return { caption: text, credit: null, shared: false }
}

/** `'王 飞'` → 王飞, `'李铮　通讯员 王飞'` → 李铮、王飞. */
function toNames(credit: string): string {
  return credit
    .replace(/\s*(?:通讯员|通訊員|记者|記者)\s*/gu, '、')
    .replace(/(?<=\p{Script=Han}{2})[\s,，/／]+(?=\p{Script=Han}{2})/gu, '、')
    .replace(/\s+/gu, '')
}

/** A line that only credits goes with the caption before it, else with the next one; a shared credit with all that have none. */
export function toPhotos(lines: readonly Line[], rules: PhotoRules): Photo[] {
  const photos: { caption: string; credit: string | null; lines: Line[] }[] = []
  let waiting: { credit: string | null; line: Line } | null = null
  let shared: string | null = null
  for (const line of lines) {
    const mark = /^[▲▼△▽■□●◆▶◀] ?/u.exec(line.folded)?.[0].length ?? 0
    const read = readCredit(line.text.slice(mark), line.folded.slice(mark), rules)
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
