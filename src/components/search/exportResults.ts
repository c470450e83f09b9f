/** What a search found as a file: CSV for a spreadsheet, RIS for a reference manager. */
import { csvFormat } from 'd3-dsv'
import { readEdtf } from '../../archive/dates.ts'
import { toRis } from '../../reuse/ris.ts'
import { toOneLine, type Reference } from '../../reuse/reference.ts'
import type { SearchRecord } from '../../search/records.ts'
import { saveFile } from '../saveFile.ts'

/** Articles in one file at most. */
export const EXPORTED = 1000
/** What makes Excel read a file as UTF-8. */
const BOM = '\uFEFF'

/** Makes the buttons save what `read` gives. */
export function listenToExport(base: string, read: () => Promise<readonly SearchRecord[]>): void {
  const home = new URL(base, location.href).href
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-export]'))
    button.addEventListener('click', () => {
      void read().then((records) => {
        if (button.dataset['export'] === 'ris')
          saveFile('jianbao.ris', toRisFile(records, home), 'application/x-research-info-systems')
        else saveFile('jianbao.csv', toCsvFile(records, home), 'text/csv')
      })
    })
}

/** One row an article; the site's own address makes its link. */
export function toCsvFile(records: readonly SearchRecord[], home: string): string {
  const rows = records.map(({ url, headline, kicker, subhead, authors, newspaper, ...printed }) => ({
    标题: toOneLine(headline),
    引题: kicker,
    副题: subhead,
    作者: authors.join('、'),
    报纸: newspaper ?? '',
    日期: printed.date ?? printed.dateApprox ?? '',
    版次: printed.pageNumber ?? '',
    版名: printed.section ?? '',
    区县: printed.district ?? '',
    主题: printed.topics.join('、'),
    链接: new URL(url, home).href,
  }))
  return BOM + csvFormat(rows)
}

export function toRisFile(records: readonly SearchRecord[], home: string): string {
  return records.map((record) => toRis(toReference(record, home))).join('\n')
}

function toReference(record: SearchRecord, home: string): Reference {
  const { id, url, headline, authors, newspaper, date, dateApprox, pageNumber, section } = record
  const days = date === null && dateApprox !== null ? readEdtf(dateApprox) : null
  return {
    id,
    url: new URL(url, home).href,
    title: headline === '' ? '[无题]' : toOneLine(headline),
    authors: authors.map((name) => ({ name, body: false })),
    newspaper,
    date,
    inferred: days === null ? null : [days.start.slice(0, 7), days.end.slice(0, 7)],
    pageNumber,
    section,
    keywords: [],
  }
}
