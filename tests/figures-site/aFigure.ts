import type { Article } from '../../src/schema/entry.ts'
import type { Figure } from '../../src/schema/figure.ts'
import type { FigureRecord } from '../../src/archive/figures/figureRecord.ts'

/** An invented figure; a test says only what it is about. */
export function aFigure(given: Partial<Figure> = {}): Figure {
  return {
    kind: 'amount',
    metric: '规上工业增加值',
    indicator: 'industrial-value-added',
    value: 346,
    unit: '亿元',
    normalized: 34_600_000_000,
    baseUnit: '元',
    per: null,
    qualifier: null,
    from: null,
    change: null,
    period: { text: '2023年', start: '2023-01-01', end: '2023-12-31', source: 'clause' },
    subject: null,
    subjectPlace: null,
    subjectEntity: null,
    status: 'actual',
    quote: '规上工业增加值346亿元',
    at: { block: 0, start: 7, end: 12 },
    confidence: 0.9,
    unsure: [],
    ...given,
  }
}

/** An invented row of the data; a test says only what it is about. */
export function aRecord(given: Partial<FigureRecord> = {}): FigureRecord {
  return {
    id: 'yb-2024-01-30-03-1.f-0-7',
    metric: '规上工业增加值',
    indicator: 'industrial-value-added',
    indicator_name: '规模以上工业增加值',
    subject: null,
    place: 'linping',
    place_name: '临平区',
    scope: 'place',
    period: '2023年',
    period_start: '2023-01-01',
    period_end: '2023-12-31',
    period_source: 'clause',
    status: 'actual',
    kind: 'amount',
    qualifier: null,
    printed: '346亿元',
    value: 346,
    unit: '亿元',
    normalized: 34_600_000_000,
    base_unit: '元',
    per: null,
    from_value: null,
    from_unit: null,
    change_direction: null,
    change_value: null,
    change_unit: null,
    change_basis: null,
    change_qualifier: null,
    quote: '规上工业增加值346亿元',
    headline: '一则样稿',
    newspaper: '样报',
    date: '2024-01-30',
    date_approx: null,
    page: 3,
    article: 'yb-2024-01-30-03-1',
    district: 'linping',
    district_name: '临平区',
    link: 'https://example.org/articles/yb-2024-01-30-03-1/#f-0-7',
    unsure: null,
    repeats: null,
    confidence: 0.9,
    ...given,
  }
}

/** An invented article with these figures. */
export function anArticle(id: string, district: string, figures: Figure[]): Article {
  return {
    id,
    headline: '=1+1：一则样稿，"引号"',
    kicker: null,
    subhead: null,
    byline: [],
    dateline: null,
    source: null,
    truncated: null,
    body: [{ kind: 'paragraph', text: '规上工业增加值346亿元，地区生产总值超1000亿元。', lines: [[1, 1]] }],
    photos: [],
    jump: null,
    continuation: null,
    district: { id: district, name: '临平区' },
    otherDistricts: [],
    topics: [],
    keywords: [],
    entities: [],
    figures,
    lines: [[1, 1]],
    confidence: 1,
  }
}
