/** Why each line was labelled as it was: for `npm run parse -- --explain ID`. */
import { toReasons, type LineReasons, type Reason } from '../src/newspaper/label/reasons.ts'
import { toKind } from '../src/newspaper/label/states.ts'
import { toObservations } from '../src/newspaper/observe/observe.ts'
import type { NewspaperRules } from '../src/newspaper/rules.ts'
import type { FeatureWords } from '../src/newspaper/words/featureWords.ts'
import { decodeBytes } from '../src/newspaper/text/decode.ts'
import { toPagesOfLines } from '../src/newspaper/text/lines.ts'
import type { Lines } from '../src/schema/entry.ts'

const MOST = 3
const SHOWN = 24

/**
 * Two rows a line: `17 标题首行 (title) 0.98 云溪大桥…`, what it is and the role as corrections call it, then what it was preferred to and the features that spoke
 * most for (+) and against (−) it, in nats.
 *
 * @param within lines of the raw file to explain
 */
export function explainLines(bytes: Uint8Array, within: Lines, rules: NewspaperRules): string[] {
  return toPagesOfLines(decodeBytes(bytes).text, rules.folding).flatMap(({ lines }) => {
    const reasons = toReasons(toObservations(lines, rules), rules.lines)
    return lines.flatMap(({ number, text }, i) => {
      const reason = reasons[i]
      const asked = within.some(([first, last]) => first <= number && number <= last)
      return asked && reason !== undefined ? toRows(number, text, reason, rules.featureWords) : []
    })
  })
}

function toRows(
  number: number,
  text: string,
  { state, probability, other, otherProbability, pro, contra }: LineReasons,
  words: FeatureWords,
): string[] {
  const list = (sign: string, reasons: readonly Reason[]): string =>
    reasons
      .slice(0, MOST)
      .map(
        ({ feature, worth }) => `${sign} ${words.toText(feature) ?? feature} (${Math.abs(worth).toFixed(1)})`,
      )
      .join('  ')
  const name = (kind: string): string => `${words.states[kind] ?? kind} (${ROLES[kind] ?? kind})`
  return [
    `${String(number).padStart(5)} ${name(toKind(state))} ${probability.toFixed(2)} ${text.slice(0, SHOWN)}`,
    `      其次是${name(other)} ${otherProbability.toFixed(2)}：${list('+', pro)}  ${list('−', contra)}`.trimEnd(),
  ]
}

/** The role a correction would name, where the model's state has another name. */
const ROLES: Readonly<Record<string, string>> = {
  'title-first': 'title',
  'title-more': 'title',
  'body-lead': 'lead',
  'body-new': 'lead',
  'body-start': 'start',
  'body-flow': 'flow',
}
