/** The words of figures' clauses: a dictionary as that of the articles, whose documents are the figures in the order of their ranks. */
import type { FigureEntry } from './figureEntries.ts'
import type { Folder } from './fold.ts'

/** What a word beside a comparison is looked for in; what another of them holds is left out. */
export function toClauses(
  { quote, metric, indicator }: Pick<FigureEntry, 'quote' | 'metric' | 'indicator'>,
  folder: Folder,
): string[] {
  const clauses: string[] = []
  for (const text of [quote, metric, indicator].map((part) => folder.fold(part)))
    if (text !== '' && !clauses.some((clause) => clause.includes(text))) clauses.push(text)
  return clauses
}
