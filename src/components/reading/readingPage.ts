/** The page of the reading list: shows it, orders it, hands it over as a file. */
import { csvFormat } from 'd3-dsv'
import { saveFile } from '../saveFile.ts'
import { FORMS, toToday } from '../reuse/citationForms.ts'
import { move, readList, toggle, writeList, type Kept } from './readingList.ts'

const BOM = '\uFEFF'

export function startReadingPage(): void {
  const root = document.querySelector<HTMLElement>('#reading')
  if (root === null) return
  root.hidden = false
  const draw = (): void =>
    drawList(root, readList(), (kept) => {
      writeList(kept)
      draw()
    })
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save]'))
    button.addEventListener('click', () => save(button.dataset['save'] ?? '', readList()))
  root.querySelector('[data-print]')?.addEventListener('click', () => print())
  addEventListener('storage', draw)
  draw()
}

function drawList(root: HTMLElement, kept: readonly Kept[], change: (kept: Kept[]) => void): void {
  const template = root.querySelector<HTMLTemplateElement>('template')
  const list = root.querySelector('ol')
  if (template === null || list === null) return
  root.classList.toggle('empty', kept.length === 0)
  list.replaceChildren(
    ...kept.map((item) => {
      const row = document.importNode(template.content, true)
      const link = row.querySelector('a')
      const { id } = item.reference
      link?.setAttribute('href', item.path)
      if (link) link.textContent = item.headline
      const [source, reference] = [row.querySelector('.source'), row.querySelector('.reference')]
      if (source) source.textContent = item.source
      if (reference) reference.textContent = FORMS[0]?.write(item.reference, '') ?? ''
      const acts = {
        up: () => change(move(kept, id, -1)),
        down: () => change(move(kept, id, 1)),
        drop: () => change(toggle(kept, item)),
      }
      for (const [name, act] of Object.entries(acts)) {
        const button = row.querySelector(`[data-do=${name}]`)
        button?.setAttribute('aria-label', `${button.textContent}: ${item.headline}`)
        button?.addEventListener('click', act)
      }
      return row
    }),
  )
}

function save(name: string, kept: readonly Kept[]): void {
  if (name === 'CSV') return saveFile('jianbao-reading.csv', toCsv(kept), 'text/csv')
  const form = FORMS.find((candidate) => candidate.name === name)
  if (form?.file == null) return
  const today = toToday(new Date())
  const records = kept.map(({ reference }) => form.write(reference, today).trim())
  saveFile(`jianbao-reading.${form.file.ending}`, `${records.join('\n\n')}\n`, form.file.type)
}

/** One row an article, in the reader's order. */
export function toCsv(kept: readonly Kept[]): string {
  return (
    BOM +
    csvFormat(
      kept.map(({ reference: { title, authors, newspaper, date, inferred, pageNumber, url } }) => ({
        标题: title,
        作者: authors.map(({ name }) => name).join('、'),
        报纸: newspaper ?? '',
        日期: date ?? inferred?.join('/') ?? '',
        版次: pageNumber ?? '',
        链接: url,
      })),
    )
  )
}
