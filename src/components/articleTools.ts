/** An article's text as a file, and an address for each of its paragraphs. */

/** Shows the tools and makes them work; gives every paragraph of the text a link to itself. */
export function startArticleTools(): void {
  const tools = document.querySelector<HTMLElement>('#tools')
  const article = document.querySelector<HTMLElement>('.article')
  if (tools === null || article === null) return
  tools.hidden = false
  tools.querySelector('[data-do=text]')?.addEventListener('click', () => {
    saveFile(`${tools.dataset['id'] ?? 'article'}.txt`, toPlainText(article))
  })
  for (const [i, block] of blocksOf(article).entries())
    block.prepend(linkTo(block, i, tools.dataset['here'] ?? ''))
}

const blocksOf = (article: HTMLElement): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>('.text > [id]:not(table, ul)'),
]

function linkTo({ id }: HTMLElement, i: number, label: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'here'
  link.href = `#${id}`
  link.setAttribute('aria-label', label.replace('{}', String(i + 1)))
  return link
}

/** Headline, signatures, where it was printed and every block a paragraph, then the reference. */
function toPlainText(article: HTMLElement): string {
  const lines = article.querySelectorAll<HTMLElement>(
    '.kicker, h1, .subhead, .byline, .printed, .text > *, .photos p, .on-paper',
  )
  return Array.from(lines, toLine)
    .filter((line) => line !== '')
    .join('\n\n')
    .concat(`\n\n${location.origin}${location.pathname}\n`)
}

/** The words of a block; cells and items apart, blanks of the markup left out. */
function toLine(block: HTMLElement): string {
  const parts = block.matches('ul, table, h1') ? [...block.querySelectorAll('li, tr, .segment')] : [block]
  return parts.map(({ textContent }) => textContent.replaceAll(/\s*\n\s*/gu, ' ').trim()).join('\n')
}

/** Hands a reader a file made here. */
export function saveFile(name: string, content: string, type = 'text/plain'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
