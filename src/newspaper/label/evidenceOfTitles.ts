/**
 * Evidence for headlines, headings and bylines.
 */
import {
  type Piece,
  isProse,
  isTwin,
  isAtEdge,
  isSigned,
  isLongerTitle,
  isOwn,
  isRubric,
} from '../observe/traits.ts'

/** Titles of fewer hanzi, over all their lines, are mostly crossheads; of more, headlines. */
const FEW = 12
const MANY = 22

export const TITLES: readonly Piece[] = [
  {
    id: 'titled-like-a-notice',
    sees: (at) => at.notice && !isProse(at),
    says: { headline: 4.2, heading: -3, caption: -4, furniture: -2 },
  },
  {
    id: 'marked-as-title',
    sees: (at) => at.line.level === 1 || at.line.level === 2,
    says: { body: -6, headline: 3.5, heading: 1, caption: -8 },
  },
  {
    id: 'marked-as-section',
    sees: (at) => at.line.level > 2,
    says: { body: -6, heading: 4, headline: -4, caption: -8 },
  },
  {
    id: 'headline-long',
    sees: (at) => at.line.width >= 12 && at.line.width <= 36 && !isProse(at),
    says: { headline: 1.2 },
  },
  {
    id: 'in-two-parts',
    sees: (at) => at.segments >= 2 && at.line.width >= 9 && !isProse(at),
    says: { headline: 1.05, heading: 1, caption: -0.5 },
  },
  {
    id: 'tiny',
    sees: (at) => at.line.width <= 5,
    says: { headline: -0.7, heading: 0.3, furniture: 1 },
  },
  {
    id: 'few-words-together',
    sees: ({ block }) => block?.first === true && block.width <= FEW,
    says: { headline: -0.3, heading: 0.6 },
  },
  {
    id: 'many-words-together',
    sees: ({ block }) => block?.first === true && block.width > MANY,
    says: { heading: -0.5 },
  },
  { id: 'long-for-a-heading', sees: (at) => at.line.width > 20, says: { heading: -1.4 } },
  { id: 'much-too-long-for-a-heading', sees: (at) => at.line.width > 28, says: { heading: -3 } },
  {
    id: 'colon-inside',
    sees: (at) => /^[^:]{2,16}:[^:]{2,30}$/u.test(at.line.folded) && !isProse(at),
    says: { headline: 1, heading: 1, caption: -1 },
  },
  {
    id: 'asks-or-calls',
    sees: (at) => /[!?]$/u.test(at.line.folded) && at.stops === 0 && at.line.width < 30,
    says: { headline: 2.5, heading: 2.5, body: -1 },
  },
  {
    id: 'tells-an-event',
    sees: (at) => isSigned(at, 'kicker-event') && at.line.width >= 10 && !isProse(at),
    says: { headline: 1, heading: -1.5 },
  },
  {
    id: 'quotes-inside',
    sees: (at) => /“.+”/u.test(at.line.folded) && !isProse(at),
    says: { headline: 0.8, heading: 0.5, caption: -0.5 },
  },

  {
    id: 'as-wide-as-the-title-beside-it',
    sees: (at, before, after) => !isProse(at) && (isTwin(at, before) || isTwin(at, after)),
    says: { headline: 1.8 },
  },
  {
    id: 'a-figure-alone-in-mid-page',
    sees: (at) => /^\d{1,2}$/u.test(at.line.folded) && !isAtEdge(at),
    says: { furniture: -6 },
  },
  {
    id: 'at-the-edge',
    sees: (at) => isAtEdge(at) && isOwn(at),
    says: { furniture: 2.5 },
  },

  {
    id: 'short-above-a-longer-title',
    sees: (at, before, after) =>
      at.line.width <= 10 &&
      at.byline === null &&
      before?.creditOnly !== true &&
      !isOwn(at) &&
      !at.signs.some(({ role }) => role === 'caption') &&
      at.gap <= 1.9 &&
      at.ends === 'none' &&
      after !== undefined &&
      after.gap <= 1.9 &&
      isLongerTitle(after, at) &&
      (at.line.level > 0 || after.line.level === 0),
    says: { headline: 2.5 },
  },
  {
    id: 'below-a-rubric',
    sees: (at, before) => isRubric(before) && !isProse(at),
    says: { headline: 4, heading: -3, caption: -3 },
  },
  {
    id: 'below-a-rubric-of-briefs',
    sees: (at, before) =>
      before !== undefined && isSigned(before, 'briefs-rubric') && !isProse(at) && !at.opened,
    says: { headline: 3, heading: -3 },
  },
  { id: 'after-a-wide-gap', sees: (at) => at.gap > 1.9 && !isProse(at), says: { headline: 0.7 } },
  {
    id: 'signed-with-pictures-lent',
    sees: (at) => at.byline?.printed === true && isSigned(at, 'credit-given'),
    says: { byline: 8, caption: -6 },
  },
  {
    id: 'signs-a-reply',
    sees: (at, before) =>
      before !== undefined &&
      !isProse(at) &&
      at.line.width < 24 &&
      /^(?:复|答|回复|答复|办理结果):/u.test(before.line.folded),
    says: { byline: 16, headline: -2 },
  },
  // Bylines, and what else closes an article.
  {
    id: 'names-in-brackets',
    sees: (at) => at.byline !== null && /^[([].*[)\]]$/u.test(at.line.folded),
    says: { byline: 6, caption: -3, headline: -2 },
  },
  {
    id: 'closes-a-source',
    sees: (at, before) =>
      isSigned(at, 'source-line-end') &&
      before !== undefined &&
      isSigned(before, 'source-line') &&
      !before.line.folded.endsWith(')'),
    says: { byline: 20 },
  },
  {
    id: 'closes-or-continues',
    sees: (at) => at.signs.some(({ role, weight }) => role === 'byline' && weight >= 13),
    says: { headline: -8, heading: -8, caption: -4 },
  },
  {
    id: 'signed-with-a-role',
    sees: (at) => at.byline !== null && at.byline.printed && !at.byline.staff,
    says: { byline: 15, body: -6, heading: -3, headline: -6, caption: 1 },
  },
  {
    // `记者 李铮/文 王飞/摄`: who took the pictures signs with who wrote.
    id: 'signed-for-words-and-pictures',
    sees: (at) =>
      at.byline?.printed === true && /[/ ]文(?:$|[/、 ])|^文[/:] ?\p{Script=Han}/u.test(at.line.folded),
    says: { byline: 6, caption: -6 },
  },
  {
    id: 'name-behind-a-mark',
    sees: (at) => at.byline?.printed === false && /^[□■◎●◇]/u.test(at.line.folded),
    says: { byline: 4, heading: -3 },
  },
  {
    id: 'names-alone',
    sees: (at) => at.byline !== null && !at.byline.printed && at.line.level === 0,
    says: { byline: 8, body: -2, heading: -1.5, headline: -2 },
  },
  { id: 'staff-of-the-page', sees: (at) => at.byline?.staff === true, says: { furniture: 5.2, byline: 6 } },
]
