/** An article's text as a file, a place in the reader's list, an address for each paragraph. */
import { readReference } from './reuse/pageReference.ts'
import { saveFile } from './saveFile.ts'
import { readList, toggle, writeList, type Kept } from './reading/readingList.ts'

/** Shows the tools and makes them work; gives every paragraph of the text a link to itself. */
export function startArticleTools(): void {
  const tools = document.querySelector<HTMLElement>('#tools')
  const article = document.querySelector<HTMLElement>('.article')
  if (tools === null || article === null) return
  tools.hidden = false
  tools.querySelector('[data-do=text]')?.addEventListener('click', () => {
    saveFile(`${readReference(document)?.id ?? 'article'}.txt`, toPlainText(article))
  })
  startKeeping(tools)
  for (const [i, block] of blocksOf(article).entries())
    block.prepend(linkTo(block, i, tools.dataset['here'] ?? ''))
}

/** A button that keeps the article in the reader's list, or takes it out. */
function startKeeping(tools: HTMLElement): void {
  const button = tools.querySelector<HTMLButtonElement>('[data-do=keep]')
  const reference = readReference(document)
  if (button === null || reference === null) return
  const item: Kept = {
    reference,
    headline: document.querySelector('h1')?.textContent.trim().replaceAll(/\s+/gu, ' ') ?? '',
    source: button.dataset['source'] ?? '',
    path: location.pathname,
  }
  const label = button.textContent
  const draw = (): void => {
    const kept = readList().some(({ reference: { id } }) => id === item.reference.id)
    button.setAttribute('aria-pressed', String(kept))
    button.textContent = kept ? (button.dataset['kept'] ?? '') : label
  }
  button.addEventListener('click', () => {
    writeList(toggle(readList(), item))
    draw()
  })
  draw()
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
    '.kicker, h1, .subhead, .byline, .printed, .text > *, .photos p',
  )
  return [...lines, ...document.querySelectorAll<HTMLElement>('#cite pre')]
    .map(toLine)
    .filter((line) => line !== '')
    .join('\n\n')
    .concat(`\n\n${location.origin}${location.pathname}\n`)
}

/** The words of a block; cells and items apart, blanks of the markup left out. */
function toLine(block: HTMLElement): string {
  const parts = block.matches('ul, table, h1') ? [...block.querySelectorAll('li, tr, .segment')] : [block]
  return parts.map(({ textContent }) => textContent.replaceAll(/\s*\n\s*/gu, ' ').trim()).join('\n')
}
