import type { DistrictDecision, DistrictReason } from './districtDecision.ts'
import type { Home } from './home.ts'
import type { PlaceRules } from './placeRules.ts'
import type { Evidence, PlaceScores } from './placeScores.ts'
import type { TopicScore } from './topics.ts'

/** Everything that led to an article's subjects, kept so that a person can follow it. */
export type Reasons = {
  readonly decision: DistrictDecision
  readonly scores: PlaceScores
  readonly home: Home | null
  readonly topics: readonly TopicScore[]
  readonly picked: readonly string[]
}

type Language = 'zh' | 'en'

const VERDICTS: Record<DistrictReason, Record<Language, string>> = {
  evidence: { zh: '按文中证据', en: 'by evidence' },
  'city-wide': { zh: '涉及全市，或没有突出的区县', en: 'city-wide, or no county stands out' },
  'by-paper': { zh: '文中未提地名，按报纸所在地', en: 'names no place; by the paper' },
  'province-wide': { zh: '涉及多市或全省', en: 'province-wide' },
  elsewhere: { zh: '省外', en: 'outside the province' },
  none: { zh: '没有地名证据', en: 'no evidence of place' },
}

/**
 * Puts reasons into lines a person reads, in Chinese or English.
 *
 * @example '归属：临安区（linan），按文中证据，得分 23.5；其次 西湖区 6.0' / '  第12行 正文 “青山湖科技城” → 临安区 +2.0'
 */
export function explainSubjects(reasons: Reasons, places: PlaceRules, language: Language): string[] {
  return [
    verdictLine(reasons, places, language),
    ...homeLine(reasons.home, places, language),
    ...evidenceLines(reasons.scores.evidence, places, language),
    ...reasons.topics.slice(0, 5).map((topic) => topicLine(topic, reasons.picked, language)),
  ]
}

const nameOf = (id: string, places: PlaceRules): string => places.places.get(id)?.name ?? id
const fixed = (score: number): string => score.toFixed(1)

function verdictLine({ decision }: Reasons, places: PlaceRules, language: Language): string {
  const { place, reason, score, next } = decision
  const name = place === null ? (language === 'zh' ? '不定' : 'none') : `${nameOf(place, places)} (${place})`
  const verdict = VERDICTS[reason][language]
  const rival = next === null ? '' : `${nameOf(next.place, places)} ${fixed(next.score)}`
  if (language === 'zh') return `归属：${name}，${verdict}，得分 ${fixed(score)}${rival && `；其次 ${rival}`}`
  return `district: ${name}, ${verdict}, score ${fixed(score)}${rival && `; next ${rival}`}`
}

function homeLine(home: Home | null, places: PlaceRules, language: Language): string[] {
  if (home === null) return []
  const name = nameOf(home.place, places)
  return [
    language === 'zh'
      ? `本报所在地：${name}（${HOMES[home.by].zh} ${home.text}）`
      : `home: ${name} (${HOMES[home.by].en} ${home.text})`,
  ]
}

const HOMES: Record<Home['by'], Record<Language, string>> = {
  newspaper: { zh: '报名', en: 'by the name of the paper' },
  masthead: { zh: '报头', en: 'by the masthead' },
  page: { zh: '本版多数文章', en: 'by most articles of the page' },
}

/** One line for each name, place and part of the article, heaviest first, at most twelve. */
function evidenceLines(evidence: readonly Evidence[], places: PlaceRules, language: Language): string[] {
  const merged = new Map<string, Evidence & { times: number }>()
  for (const item of evidence) {
    const key = `${item.place} ${item.text} ${item.zone}`
    const before = merged.get(key)
    merged.set(key, {
      ...item,
      ...before,
      weight: item.weight + (before?.weight ?? 0),
      times: (before?.times ?? 0) + 1,
    })
  }
  const heaviest = [...merged.values()].sort((a, b) => b.weight - a.weight).slice(0, 12)
  return heaviest.map((item) => {
    const at =
      item.line === null ? '' : language === 'zh' ? `第${String(item.line)}行 ` : `line ${String(item.line)} `
    return `  ${at}${item.zone} “${item.text}” ×${String(item.times)} → ${nameOf(item.place, places)} +${fixed(item.weight)}`
  })
}

function topicLine(
  { topic, score, terms }: TopicScore,
  picked: readonly string[],
  language: Language,
): string {
  const label = language === 'zh' ? '主题' : 'topic'
  const mark = picked.includes(topic) ? '✓' : '·'
  return `${label} ${mark} ${topic} ${fixed(score)}：${terms
    .slice(0, 6)
    .map(({ text, gain }) => `${text} ${fixed(gain)}`)
    .join('，')}`
}
