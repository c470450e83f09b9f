import { toChineseDate, toChineseMonth } from './chineseDate.ts'

import { aboutZhHans } from './about.zh-Hans.ts'
import { figuresZhHans } from './figures.zh-Hans.ts'
import { readingZhHans } from './reading.zh-Hans.ts'

/** The interface in Simplified Chinese: the original; every other language has the same shape. */
export const zhHans = {
  lang: 'zh-Hans',
  skip: '跳到正文',
  nav: { label: '主导航', districts: '分区', topics: '主题', dates: '日期', figures: '数据', search: '搜索' },
  breadcrumb: '当前位置',
  home: '首页',
  search: {
    results: '搜索结果',
    label: '搜索剪报',
    placeholder: '搜一个词、一个地方或一个数字',
    submit: '搜索',
    examples: '试试',
  },
  noScript: '搜索需要浏览器运行脚本。不用脚本，也可以按分区、主题、日期逐页浏览。',
  count: {
    articles: (n: number): string => `${n}篇`,
    pages: (n: number): string => `${n}版`,
    districts: (n: number): string => `${n}个区县`,
    lines: (n: number): string => `${n}行`,
  },
  date: {
    day: toChineseDate,
    month: toChineseMonth,
    year: (year: string): string => `${year}年`,
    span: (from: string, to: string): string => (from === to ? from : `${from}—${to}`),
    about: (text: string): string => `约${text}`,
    none: '日期不详',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  },
  list: {
    previous: '上一页',
    next: '下一页',
    pages: '分页',
    page: (n: number, last: number): string => `第${n}页，共${last}页`,
    empty: '这里还没有收录文章。',
    nearest: '最近有文章的月份：',
    all: '全部',
    byMonth: '按月份看',
    topicsHere: '主题',
    districtsHere: '分区',
    figuresHere: '这里引用过的数据',
    articlesIn: (place: string): string => `${place}的文章`,
    sameEvent: (n: number): string => `同一件事另有${n}篇`,
  },
  landing: {
    map: '分区',
    latest: '最新一期',
    latestUndated: '最近收录',
    topics: '主题',
    quoted: '报上的数字',
    coverage: '收录了哪些月份',
    lines: (span: string): string => `折线为${span}各区篇数的起落，各按自己的最高点；下为最近一篇的日期。`,
  },
  district: {
    index: '分区',
    intro: '按文章所写的地方归区；一篇写到几个区的，归在读者最可能去找它的那个区。',
    none: '未标分区',
    outside: '其他地方',
    changed: (date: string): string => `${date}区划调整`,
  },
  topic: {
    index: '主题',
    none: '未分主题',
    matrix: '分区与年份',
    how: '主题按公开的规则判定：每条规则都带例句，由测试证明；标题和正文里命中得够，文章才归到这个主题。',
    total: '合计',
    undated: '不详',
    cell: (place: string, year: string, n: number): string => `${place}，${year}，${n}篇`,
  },
  dates: {
    index: '日期',
    calendar: (year: string): string => `${year}年日历`,
    held: (date: string, n: number): string => `${date}，${n}篇`,
    nothing: '没有收录',
    monthOnly: (n: number): string => `${n}篇，版面未印日期`,
    years: '年份',
    undated: '日期不详的文章',
    approxNote: '版面没有印日期，按文中提到的时间推定。',
  },
  issue: {
    index: '报纸各期',
    intro: '一期报纸的各版，按版次排列。',
    latest: '最近各期',
    before: '上一期',
    after: '下一期',
    beside: '前后各期',
  },
  reporter: {
    index: '记者',
    intro: '按报上的署名列出。同名的未必是同一人；身份照原文。',
  },
  ...readingZhHans,
  ...aboutZhHans,
  data: figuresZhHans,
  colon: '：',
  separator: '、',
}

export type Strings = typeof zhHans
