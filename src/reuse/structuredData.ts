/** Structured data of pages that are not articles, and the one safe way to put any of it into a page. */
import type { BreadcrumbList, Dataset, WithContext } from 'schema-dts'

export type BreadcrumbPart = { readonly name: string; readonly url: string }

/** `首页 / 区县 / 临安区` as a `BreadcrumbList`; the last is the page itself, whose address needs no saying. */
export function toBreadcrumbList(parts: readonly BreadcrumbPart[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: parts.map(({ name, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      ...(i === parts.length - 1 ? {} : { item: url }),
    })),
  }
}

export type DatasetFacts = {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly creator: { readonly name: string; readonly url: string }
  /** First and last printed day; null where nothing is dated. */
  readonly span: readonly [first: string, last: string] | null
  readonly places: readonly string[]
  readonly measured: readonly string[]
  readonly files: readonly { readonly url: string; readonly type: string; readonly bytes: number }[]
}

/** The figure data as a `Dataset` with its downloads. */
export function toDataset(facts: DatasetFacts): WithContext<Dataset> {
  const { name, description, url, creator, span, places, measured, files } = facts
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    name,
    description,
    url,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', ...creator },
    ...(span === null ? {} : { temporalCoverage: span.join('/') }),
    spatialCoverage: places.map((place) => ({ '@type': 'Place', name: place })),
    variableMeasured: measured,
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
      contentSize: `${file.bytes} B`,
    })),
  }
}

/** JSON-LD as text that no headline can end: `</script>` in it cannot close the element. */
export function toScriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
