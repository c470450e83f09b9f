/**
 * Where a reader reports a mistake, with what it is about filled in: by mail, or on a page that takes `title` and `body` (as forges' forms for a
 * new issue do).
 */
export type Reported = {
  readonly title: string
  /** Of the page, in full. */
  readonly address: string
  /** `原文行`, `第3—9行` */
  readonly lines: string
}
export type ReportWords = {
  readonly title: (name: string) => string
  readonly body: (about: Reported) => string
}

/**
 * @example toReportLink('mailto:desk@example.org', about, words) // 'mailto:desk@example.org?subject=…&body=…'
 * @example toReportLink('https://forge.example/a/issues/new', about, words) // 'https://forge.example/a/issues/new?title=…&body=…'
 * @returns null where the owner named neither
 */
export function toReportLink(to: string | null, about: Reported, words: ReportWords): string | null {
  if (to === null) return null
  const [title, body] = [words.title(about.title), words.body(about)].map(encodeURIComponent)
  const join = to.includes('?') ? '&' : '?'
  return to.startsWith('mailto:')
    ? `${to}${join}subject=${title}&body=${body}`
    : `${to}${join}title=${title}&body=${body}`
}
