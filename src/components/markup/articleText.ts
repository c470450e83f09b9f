import { readContinuation } from '../../archive/continuation.ts'
import { sourceText } from '../../archive/labels.ts'
import type { ArticleListing } from '../../archive/listing.ts'
import { paths } from '../../archive/paths.ts'
import { rightOf, shownBlocks } from '../../archive/rights.ts'
import { rehypeDateline } from '../../markdown/dateline.ts'
import { toMarks } from '../../markdown/figureMarks.ts'
import { rehypeFigures, type FiguresOptions } from '../../markdown/rehypeFigures.ts'
import { renderBody } from '../../markdown/render.ts'
import type { Article } from '../../schema/entry.ts'
import { words } from '../../strings/words.ts'
import '../articleBody.css'
import { href } from '../href.ts'
import { inPrint } from './inPrint.ts'
import { markup, raw, type Html } from './markup.ts'

/** The text, as far as the newspaper's rights allow, with the other half of a jump and the captions. */
export function articleText(listing: ArticleListing, article: Article): Html {
  const { jump, dateline, figures, photos } = article
  const right = rightOf(listing.newspaper)
  const { other, rest } = readContinuation(listing, article)
  // Figures go before the dateline: their offsets count in the block's own text.
  const body = renderBody(shownBlocks(article.body, listing.newspaper), [
    rehypeFigures(marksOf(article)),
    rehypeDateline(dateline),
  ])
  return markup`
    ${jump !== null && 'from' in jump && jumpLine(words.article.continuedFrom(jump.from), other, words.article.firstPart)}
    ${figures.length > 0 && markup`<a class="pass" href="#text-end">${words.article.passFigures}</a>`}
    <div class="text"${inPrint}>${raw(body)}</div>
    ${
      right !== 'full' &&
      markup`<p class="jump">${right === 'excerpt' ? words.article.excerptOnly : words.article.metadataOnly}</p>`
    }
    ${
      jump !== null &&
      'to' in jump &&
      jumpLine(words.article.continuesTo(jump.to), other, other && sourceText(other))
    }
    ${
      rest !== null &&
      markup`<div class="text"${inPrint}>${raw(renderBody(rest.body, [rehypeFigures(marksOf(rest, 'c'))], 'c'))}</div>`
    }
    <span id="text-end" tabindex="-1"></span>
    ${
      photos.length > 0 &&
      right !== 'metadata' &&
      markup`<section class="photos"><h2 class="folio">${words.article.photos}</h2>${photos.map((photo) => caption(listing, photo))}</section>`
    }
  `
}

const marksOf = ({ figures, body }: Article, prefix = ''): FiguresOptions => ({
  marks: toMarks(figures, prefix),
  texts: body.map(({ text }) => text),
})

/** Where the other half is, with a link to it where the archive has it. */
const jumpLine = (
  said: string,
  other: ArticleListing | null,
  name: string | null,
): Html => markup`<p class="jump">
  ${said}
  ${other !== null && markup`${words.colon}<a href="${href(paths.article(other.id))}">${name}</a>`}
</p>`

function caption({ page }: ArticleListing, { caption, credit, lines }: Article['photos'][number]): Html {
  const line = lines[0]?.[0]
  return markup`<p>
    ${caption}
    <span class="folio">
      ${credit !== null && markup`<span>${credit}</span>`}
      ${line !== undefined && markup`<a href="${href(paths.line(page, line))}">${words.page.line(line)}</a>`}
    </span>
  </p>`
}
