/**
 * One figure as a row anyone can take away: flat, with its sentence, its source and a link to the very place.
 *
 * This schema is the only place where a column is named: the CSV header, the JSON Lines, the JSON Schema, the Table Schema
 * of `datapackage.json` and the table on `/data/` are all made from it.
 */
import { z } from 'zod'
import { dateSchema } from '../../schema/values.ts'
import { FIGURE_KINDS, FIGURE_STATUSES, PERIOD_SOURCES } from '../../schema/figure.ts'

const text = z.string().min(1)
const named = <T extends z.ZodType>(schema: T, title: string, description: string): T =>
  schema.meta({ title, description })

export const figureRecordSchema = z.strictObject({
  id: named(text, '编号', '文章编号加上数值在正文中的位置，全库唯一'),
  metric: named(text.nullable(), '指标（原文）', '报纸上怎么称呼这个数'),
  indicator: named(text.nullable(), '指标编号', '统一叫法后的指标；同一指标的不同叫法同号'),
  indicator_name: named(text.nullable(), '指标', '统一叫法后的指标名称'),
  subject: named(text.nullable(), '主体', '这个数说的是谁、哪里，依原文'),
  place: named(text.nullable(), '地区编号', '这个数所说的地区；主体不是地区时，为文章归属的地区'),
  place_name: named(text.nullable(), '地区', '地区名称'),
  scope: named(
    z.enum(['place', 'part']).nullable(),
    '范围',
    'place 说的是整个地区，part 说的是地区里的一部分',
  ),
  period: named(text.nullable(), '时期（原文）', '报纸上怎么说这个时期'),
  period_start: named(dateSchema.nullable(), '时期起', '时期的第一天'),
  period_end: named(dateSchema.nullable(), '时期止', '时期的最后一天'),
  period_source: named(z.enum(PERIOD_SOURCES).nullable(), '时期来自', '本句、上文、全文还是报纸日期'),
  status: named(
    z.enum(FIGURE_STATUSES),
    '性质',
    'actual 实绩，target 目标，forecast 预计，plan 计划，rule 规定',
  ),
  kind: named(
    z.enum(FIGURE_KINDS),
    '类型',
    'amount 数量，change 增减，share 占比，ratio 比率，from-to 变动，range 区间',
  ),
  qualifier: named(text.nullable(), '限定词', '超、近、约、余等，依原文'),
  printed: named(text, '写法', '这个数在报上的写法，连单位和限定词'),
  value: named(z.number(), '数值', '依原文'),
  unit: named(text.nullable(), '单位', '依原文'),
  normalized: named(z.number(), '换算值', '换算成基本单位后的数值，可比较、可排序'),
  base_unit: named(text.nullable(), '基本单位', '元、人、平方米等'),
  per: named(text.nullable(), '每', '每平方米、每万人等，依原文'),
  from_value: named(z.number().nullable(), '起点数值', '由甲到乙的甲，或区间的低端'),
  from_unit: named(text.nullable(), '起点单位', '起点数值的单位'),
  change_direction: named(z.enum(['up', 'down', 'flat']).nullable(), '增减方向', 'up 增，down 减，flat 持平'),
  change_value: named(z.number().nullable(), '增减数值', '依原文'),
  change_unit: named(text.nullable(), '增减单位', '%、个百分点等'),
  change_basis: named(text.nullable(), '增减基准', '同比、环比、较上年等，依原文'),
  change_qualifier: named(text.nullable(), '增减限定', '增减数值的限定词，如 超、近、以上'),
  quote: named(text.nullable(), '原句', '带这个数的分句，一字不改；该报授权不允许时为空'),
  headline: named(text.nullable(), '标题', '文章的标题；没有印出的为空'),
  newspaper: named(text.nullable(), '报纸', '报头所印'),
  date: named(dateSchema.nullable(), '见报日期', '版面上印着的日期'),
  date_approx: named(text.nullable(), '约略日期', '由正文推断的日期（EDTF），只在版面未印日期时有'),
  page: named(z.int().positive().nullable(), '版次', '第几版'),
  article: named(text, '文章编号', '文章的编号'),
  district: named(text.nullable(), '文章归属编号', '文章归属的区县'),
  district_name: named(text.nullable(), '文章归属', '文章归属的区县名称'),
  link: named(text, '链接', '指向文章中这个数'),
  unsure: named(
    text.nullable(),
    '未通过的检查',
    '未通过的检查的名称，空格分开；有此项的数只在文章页出现，不进表格、图和比较',
  ),
  repeats: named(text.nullable(), '重复', '同一篇里说同一个数的另一行的编号；标题和正文重复的数只算一次'),
  confidence: named(z.number().min(0).max(1), '可信度', '0 到 1'),
})
export type FigureRecord = z.infer<typeof figureRecordSchema>
/** Whether a row may stand beside others: it fails no check and repeats no other row of its article. */
export function isComparable({ unsure, repeats }: Pick<FigureRecord, 'unsure' | 'repeats'>): boolean {
  return unsure === null && repeats === null
}
export type FigureColumn = keyof FigureRecord

/** The columns in the order of a row. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = figureRecordSchema.keyof().options
