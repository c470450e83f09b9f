/** Files to take away whose address is another one now, below `data/`: what a static host is told, and the page for what is not found. */
export const MOVED_FILES: readonly (readonly [from: string, to: string])[] = [
  ['figures.csv', 'figures.csv.gz'],
  ['figures.jsonl', 'figures.jsonl.gz'],
  ['articles.jsonl', 'articles.jsonl.gz'],
  ['figures-spreadsheet.csv', ''],
]
