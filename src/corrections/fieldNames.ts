/** How what may be corrected is called where people read of it: in messages, in the errata, in the editing view. */
import type { ArticleField, FigureField, PageField } from './correction.ts'

export const ARTICLE_FIELD_NAMES: Readonly<Record<ArticleField, string>> = {
  headline: '标题',
  kicker: '引题',
  subhead: '副题',
  byline: '署名',
  dateline: '电头',
  source: '来源',
  jump: '转接',
  photos: '图片',
  district: '区县',
  otherDistricts: '其他区县',
  topics: '主题',
  keywords: '关键词',
}

export const PAGE_FIELD_NAMES: Readonly<Record<PageField, string>> = {
  newspaper: '报名',
  date: '日期',
  dateApprox: '推定日期',
  issueNumber: '期号',
  pageCount: '版数',
  pageNumber: '版次',
  section: '版名',
}

export const FIGURE_FIELD_NAMES: Readonly<Record<FigureField | 'none', string>> = {
  kind: '数据类型',
  metric: '指标',
  indicator: '指标代号',
  value: '数值',
  unit: '单位',
  per: '每',
  qualifier: '约数词',
  from: '起点',
  change: '增减',
  period: '时期',
  subject: '主体',
  subjectPlace: '主体地名',
  status: '性质',
  none: '不是数据',
}
