import { figureCatalogue } from '../../archive/figures/figureStore.ts'
import type { Note } from '../../archive/figures/notes.ts'
import { fill, toInnerQuotes, toPath, toRowPeriod, toSourceText } from '../../archive/figures/rowFields.ts'
import { rowWords } from '../../archive/figures/rowWords.ts'
import { toExactNumber, toValueText } from '../../archive/figures/wording.ts'
import { intervalText } from '../../archive/intervalText.ts'
import { paths } from '../../archive/paths.ts'
import type { Figure, Period } from '../../schema/figure.ts'
import { indicatorText } from '../../strings/glosses.ts'
import { words } from '../../strings/words.ts'
import { href } from '../href.ts'
import { markup, type Html } from './markup.ts'
import { statusMark } from './statusMark.ts'

const text = words.data

/** How one figure was read, beyond what its line says, and what other articles report of the same indicator. */
export const figureReading = (figure: Figure, others: readonly Note[]): Html => markup`
  <dl>
    ${indicatorLine(figure)}
    ${readingLines(figure).map(
      ([name, value]) => value !== null && markup`<dt>${name}</dt><dd>${value}</dd>`,
    )}
  </dl>
  ${others.length > 0 && markup`<p>${text.others}</p><ul>${others.map(otherReport)}</ul>`}
`

function indicatorLine({ indicator: id, metric }: Figure): Html | null {
  const indicator = id === null ? undefined : figureCatalogue().indicators.find((one) => one.id === id)
  if (indicator === undefined) return null
  return markup`<dt>${text.indicator}</dt>
    <dd>
      <a href="${href(paths.indicator(indicator.id))}">${indicatorText(indicator.id, indicator.name ?? indicator.id)}</a>
      ${
        metric !== null &&
        metric !== indicator.name &&
        markup`<small>${fill(text.printedAs, toInnerQuotes(metric))}</small>`
      }
    </dd>`
}

function readingLines(figure: Figure): [name: string, value: string | null][] {
  const { unit, period, normalized, baseUnit, per, confidence, unsure } = figure
  const unitPer = per === null || baseUnit?.endsWith(`/${per}`) === true ? '' : ` / ${per}`
  const base = `${toExactNumber(normalized)} ${baseUnit ?? ''}${unitPer}`.trim()
  return [
    [text.normalized, baseUnit === unit && per === null ? null : base],
    [text.period, period === null ? text.notSaid : periodText(period)],
    [text.confidence, `${Math.round(confidence * 100)}%`],
    [text.unsure, unsure.length === 0 ? null : unsure.map((check) => text.checks[check]).join(' · ')],
  ]
}

/** `今年1至10月 → 2023年1—10月（据上文）`; null where the line above has said it all. */
function periodText({ text: said, start, end, source }: Period): string | null {
  const named = start !== null && end !== null ? intervalText({ start, end }, text.dateLocale) : null
  const days = [said, named === said ? null : named].filter(Boolean).join(' → ')
  if (source === undefined || source === 'clause') return named === said ? null : days
  return `${days}（${fill(text.periodFrom, text.sources[source])}）`
}

const otherReport = ({ row, agrees }: Note): Html => markup`<li>
  <a href="${href(toPath(row))}"><b>${toValueText(row)}</b> ${statusMark(row.status)}${toRowPeriod(row, text) ?? text.notSaid}</a>
  <small>
    ${toSourceText(row, rowWords)}
    ${agrees !== null && (agrees ? markup`<i>${text.agrees}</i>` : markup`<i class="differs">${text.differs}</i>`)}
  </small>
</li>`
