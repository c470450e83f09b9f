/** A small archive of its own for the search tests, served in place of the site's index. */
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Page, Request } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import { toSimplifier } from '../../scripts/simplifier.ts'
import { buildPart } from '../../src/search/build.ts'
import type { SearchDocument, SearchFigure } from '../../src/search/document.ts'
import { encodeManifest } from '../../src/search/manifest.ts'
import { PackWriter, toPlaces, type Places } from '../../src/search/packs.ts'
import { toDocument } from '../search/memoryIndex.ts'

export const XSS = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>'
const LINAN = { id: 'linan', name: '临安区' }
const QIANTANG = { id: 'qiantang', name: '钱塘区' }
const PLATFORMS = { id: 'platforms', name: '产业平台' }

const figure = (value: number, metric: string): SearchFigure => ({
  metric,
  indicator: null,
  value,
  unit: '亿元',
  normalized: value * 1e8,
  baseUnit: '元',
  quote: `${metric}达${value}亿元`,
  shown: `${value}亿元`,
  status: 'actual',
  change: null,
})

/** Twenty-five plain articles, and those that the tests name. */
const DOCUMENTS: readonly SearchDocument[] = [
  ...Array.from({ length: 25 }, (_, i) =>
    toDocument(`plain-${i}`, {
      headline: `例行报道第${i + 1}号`,
      body: ['企业增长平稳。', `第${i + 1}家厂房完工，增长可期。`],
      district: i % 2 === 0 ? LINAN : QIANTANG,
      topics: i % 5 === 0 ? [PLATFORMS] : [],
      newspaper: '样例日报',
      date: `202${i % 4}-0${1 + (i % 9)}-15`,
      pageNumber: 1,
    }),
  ),
  toDocument('lake', {
    headline: '青山湖畔新厂房投产',
    body: ['青山湖科技城昨日有新厂房投产。规上工业总产值达1067.27亿元，同比增长12%。'],
    district: LINAN,
    topics: [PLATFORMS],
    reporters: ['林样'],
    keywords: ['青山湖科技城'],
    newspaper: '样例日报',
    date: '2023-05-08',
    pageNumber: 2,
    figures: [figure(1067.27, '规上工业总产值'), figure(40.5, '总投资')],
  }),
  toDocument('xss', {
    headline: `标题${XSS}`,
    body: [`正文里的${XSS}应当照录。`],
    district: QIANTANG,
    date: '2022-03-03',
  }),
]

const GENERATION = '0123456789abcdef'
const { files, places } = toFiles()

function toFiles(): { files: ReadonlyMap<string, Uint8Array>; places: Places } {
  const made = new Map<string, Uint8Array>()
  const toPinyin = (text: string): readonly string[] => pinyin(text, { toneType: 'none', type: 'array' })
  const packer = new PackWriter((file, bytes) => made.set(`${GENERATION}/${file}`, bytes))
  const part = buildPart(DOCUMENTS, { simplifier: toSimplifier(), toPinyin }, (name, bytes) =>
    packer.add(path.posix.dirname(name), deflateRawSync(bytes)),
  )
  const packs = packer.finish()
  made.set(
    'manifest',
    deflateRawSync(encodeManifest({ parts: [{ ...part, generation: GENERATION, packs }] })),
  )
  return { files: made, places: toPlaces(packs) }
}

/** Whether a request asks for a slice of a folder of the index: `d`, `s`. */
export function isOfFolder(request: Request, folder: string): boolean {
  const file = Number(/\/search\/[0-9a-f]{16}\/(\d+)\.bin$/u.exec(request.url())?.[1] ?? Number.NaN)
  const from = Number(/^bytes=(\d+)-/u.exec(request.headers()['range'] ?? '')?.[1] ?? Number.NaN)
  return places.get(folder)?.some((place) => place.file === file && place.from === from) === true
}

/** Serves the archive's index to this page; `fail` lists names that are not found, for as long as they stand in it. */
export async function serveSearchArchive(page: Page, fail: Set<string> = new Set()): Promise<void> {
  await page.context().route(/\/search\/.*\.bin$/u, async (route) => {
    const name = /\/search\/(.*)\.bin$/u.exec(route.request().url())?.[1] ?? ''
    const body = files.get(name)
    const broken = [...fail].some((part) => name.includes(part))
    if (body === undefined || broken) await route.fulfill({ status: 503, body: 'unavailable' })
    else await route.fulfill({ body: Buffer.from(body), contentType: 'application/octet-stream' })
  })
}
