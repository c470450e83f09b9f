/**
 * What there is to set: the articles of the sample pages, from their labelled lines.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readLabelled } from '../../src/newspaper/label/labelled.ts'
import { toRecords } from '../../src/typeset/fromLabelled.ts'
import type { ArticleRecord } from '../../src/typeset/record.ts'

const FOLDER = 'tests/labelled'
const SAMPLE = /^of content\/raw\//u

/** Each sample page's articles, under the name of an invented paper. */
export const sampleRecords: readonly ArticleRecord[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readLabelled(readFileSync(path.join(FOLDER, name), 'utf8')).page)
  .filter(({ comments }) => SAMPLE.test(comments[0] ?? ''))
  .flatMap((page, i) =>
    toRecords(page, { paper: '云溪日报', date: '2023-06-02', page: i + 1, section: '要闻' }),
  )
