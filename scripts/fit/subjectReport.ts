/** How pages left out of the fit of the subject model are read: by set, and by stated probability. */
import type { Read } from './subjectFit.ts'

export type LeftOut = { readonly page: string; readonly read: readonly Read[] }

/** Prints it; `verbose`: with every figure that is read wrong. */
export function report(pages: readonly LeftOut[], verbose: boolean): void {
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const misses = pages.flatMap(({ page, read }) =>
    read.flatMap((one) => (one.right ? [] : toMiss(page, one))),
  )
  if (verbose) misses.forEach(say)
  const sets: [string, RegExp][] = [
    ['000/002/004', /^00/u],
    ['100–111', /^1/u],
    ['202–218', /^2/u],
    ['500–521', /^5(?:[01]|2[01])/u],
    ['522–569', /^5(?:2[2-9]|[3-6])/u],
    ['others', /^[^0125]/u],
    ['all', /^/u],
  ]
  for (const [name, pattern] of sets) {
    const read = pages.filter(({ page }) => pattern.test(page)).flatMap((page) => page.read)
    if (read.length === 0) continue
    const share = (of: (one: Read) => boolean): string =>
      ((100 * read.filter(of).length) / read.length).toFixed(1)
    say(
      `${name.padEnd(12)} ${read.length} figures  right ${share(({ right }) => right)}  among the candidates ${share(({ possible }) => possible)}`,
    )
  }
  const all = pages.flatMap(({ read }) => read)
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const of = all.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth)
    if (of.length > 0) say(`  stated 0.${tenth}: ${of.filter(({ right }) => right).length}/${of.length}`)
  }
}

function toMiss(page: string, { lesson, possible, name, probability }: Read): string {
  const { label, one } = lesson
  const wanted = [label?.subject, ...(label?.subjectAccept ?? [])].join('、')
  return `${page} ${possible ? ' ' : '!'} ${probability.toFixed(2)} ${name ?? '-'} for ${wanted} | ${one.figure.metric ?? '-'} | ${label?.quote ?? ''}`
}
