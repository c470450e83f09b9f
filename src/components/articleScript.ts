/** What an article's page does beyond being read, in one file; what marks a search is fetched only where there is a mark. */
import { startArticleTools } from './articleTools.ts'
import { startFigureNotes } from './figures/figureNotes.ts'
import { startCitations } from './reuse/citations.ts'

startArticleTools()
startFigureNotes()
startCitations()
if (location.search.includes('mark='))
  void import('./search/highlight.ts').then(({ highlightMarks }) => highlightMarks(location.search))
