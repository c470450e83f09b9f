/** The labelled figures a model is fitted on: which pages there are, and which figure of the page each label is of. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Figure } from '../../src/schema/figure.ts'
import { InputError } from '../command.ts'

export const labelSchema = z.looseObject({
  quote: z.string(),
  token: z.string().optional(),
  value: z
    .number()
    .nullable()
    .transform((value) => value ?? Number.NaN),
  unit: z.string().nullish(),
  unitAlt: z.array(z.string()).optional(),
  metric: z.string().nullish(),
  change: z.looseObject({ direction: z.enum(['up', 'down', 'flat']), value: z.number().nullish() }).nullish(),
  period: z.string().nullish(),
  periodAccept: z.array(z.string().nullable()).optional(),
  qualifier: z.string().nullish(),
  status: z.string().optional(),
  statusAccept: z.array(z.string()).optional(),
  subject: z.string().nullish(),
  subjectAccept: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
})
export type Label = z.infer<typeof labelSchema>

export type LabelledPage = { readonly stem: string; readonly text: string; readonly labels: readonly Label[] }

/** The pages of a folder of texts whose figures a folder of labels lists (`figures-<stem>.json`). */
export function readLabelledPages(texts: string, labels: string): LabelledPage[] {
  if (!existsSync(labels)) return []
  return readdirSync(labels)
    .flatMap((name) => /^figures-(?<stem>[\w-]+)\.json$/u.exec(name)?.groups?.['stem'] ?? [])
    .sort()
    .flatMap((stem) => {
      const file = readdirSync(texts).find((name) => name.startsWith(`${stem}_`) || name === `${stem}.txt`)
      const json: unknown = JSON.parse(readFileSync(path.join(labels, `figures-${stem}.json`), 'utf8'))
      return file === undefined
        ? []
        : [{ stem, text: path.join(texts, file), labels: z.array(labelSchema).parse(json) }]
    })
}

/** The labelled pages beside the project, and those of `more` folders, `texts,labels` each. */
export function readPagesBeside(shared: string, more: readonly string[]): LabelledPage[] {
  const labelled = path.join(shared, 'labelled')
  return [
    ...readLabelledPages(path.join(shared, 'newspapers'), path.join(shared, 'gold')),
    ...readLabelledPages(path.join(labelled, 'texts'), path.join(labelled, 'gold')),
    ...readFolders(more),
  ]
}

/** The labelled pages of pairs of folders, `texts,labels` each; an `InputError` names a folder that is not there. */
export function readFolders(pairs: readonly string[]): LabelledPage[] {
  return pairs.flatMap((pair) => {
    const [texts = '', labels = ''] = pair.split(',')
    const missing = [texts, labels].find((folder) => !existsSync(folder))
    if (missing !== undefined) throw new InputError(`${pair}: there is no folder ${missing || 'of labels'}`)
    return readLabelledPages(texts, labels)
  })
}

/** Folds what a fair reader would not tell apart. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u3000]+/gu, '')
    .replace(/[『「“”"‘’'」』]/gu, '"')
    .replace(/[—―─–-]+/gu, '-')
    .replace(/。/gu, '.')

/** Pairs each label with the figure of the page that it describes, each figure once. */
export function pairLabels(labels: readonly Label[], figures: readonly Figure[]): Map<Figure, Label> {
  const pairs = new Map<Figure, Label>()
  const quotes = new Map(figures.map((figure) => [figure, fold(figure.quote)]))
  for (const label of [...labels].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const fitting = figures.filter((figure) => !pairs.has(figure) && isSameQuantity(label, figure))
    const hit = fitting.find((figure) => isNear(label, quotes.get(figure) ?? '')) ?? fitting[0]
    if (hit !== undefined) pairs.set(hit, label)
  }
  return pairs
}

function isNear(label: Label, quote: string): boolean {
  const wanted = fold(label.quote)
  const token = fold(label.token ?? '')
  if (!quote.includes(token)) return false
  return (
    wanted.includes(quote) ||
    quote.includes(wanted) ||
    overlap(wanted, quote) >= Math.min(6, token.length + 2)
  )
}

function overlap(a: string, b: string): number {
  let best = 0
  for (let from = 0; from < a.length; from += 1)
    while (from + best < a.length && b.includes(a.slice(from, from + best + 1))) best += 1
  return best
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
]

function inBase(value: number, unit: string | null | undefined): [number, string] {
  const plain = (unit ?? '').replace('个百分点', '百分点')
  const scale = SCALES.find(([word]) => plain.startsWith(word))
  return scale === undefined
    ? [Math.abs(value), plain]
    : [Math.abs(value) * scale[1], plain.slice(scale[0].length)]
}

function isSameQuantity(label: Label, figure: Figure): boolean {
  const printed: [number, string | null][] = [[figure.value, figure.unit]]
  if (figure.from !== null) printed.push([figure.from.value, figure.from.unit ?? figure.unit])
  if (figure.change?.value != null) printed.push([figure.change.value, figure.change.unit])
  return printed.some(([value, unit]) => {
    const [wanted] = inBase(label.value, label.unit)
    const [got, gotUnit] = inBase(value, unit)
    const near = Math.abs(wanted - got) <= 1e-3 * Math.max(wanted, got, 1e-9)
    return near && [label.unit, ...(label.unitAlt ?? [])].some((one) => inBase(1, one)[1] === gotUnit)
  })
}
