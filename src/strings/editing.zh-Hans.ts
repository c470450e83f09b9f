import { ARTICLE_FIELD_NAMES, FIGURE_FIELD_NAMES, PAGE_FIELD_NAMES } from '../corrections/fieldNames.ts'
import { correctionsZhHans } from './corrections.zh-Hans.ts'
import { statusesZhHans } from './statuses.ts'

const { values } = correctionsZhHans.corrections

/** The editing view of `npm run dev`, in the language of whoever runs it. */
export const editingZhHans = {
  lang: 'zh-Hans',
  /** What stands in the page before anything is read. */
  shell: {
    title: '改版',
    product: '剪报',
    file: '原文件',
    nextDoubt: '下一处疑点',
    undo: '撤销',
    because: '理由',
    asPrinted: '与版面不符',
    by: '更正人',
    editor: '编辑',
    keys: '按键',
    views: '视图',
    lines: '原文行',
    articles: '文章',
    chosenAre: '所选各行是',
  },
  roles: values,
  statuses: statusesZhHans,
  articleFields: ARTICLE_FIELD_NAMES,
  pageFields: PAGE_FIELD_NAMES,
  figureFields: FIGURE_FIELD_NAMES,
  actions: {
    begins: '一篇文章起于此行（再按：不是）',
    merge: '这一篇并入上一篇',
    ends: '一篇文章止于此行',
    drop: '这一篇不是文章，是启事',
    text: '改此行的字（Shift+Enter 把一行分成两行）',
    earlier: '所选各行往前移一行',
    later: '所选各行往后移一行',
    articles: '到这一行的文章去，改字段',
    figures: '到这一行的数据去',
    facts: '到本版的报名、日期去',
    undo: '撤销',
    doubt: '到下一处疑点',
    next: '下一个文件',
    previous: '上一个文件',
    help: '按键一览',
  },
  /** The same on buttons. */
  short: { begins: '起篇', merge: '并上篇', ends: '止篇', drop: '非文章', text: '改字' },
  reading: '正在读…',
  doubts: (count: number): string => `下一处疑点（${count}）`,
  thisPage: '本版',
  article: (mark: string): string => `第${mark}篇`,
  notice: (mark: string): string => `启事${mark}`,
  figures: (count: number): string => `数据 ${count}`,
  lineText: (line: number): string => `第${line}行`,
  drag: '拖到这一篇真正开始的那一行',
  quoted: (figure: string, sentence: string): string => `${figure}：${sentence}`,
  periodPart: { text: '时期，依原文', start: '时期首日', end: '时期末日' },
  notFigure: '不是数据',
  change: '改',
  chooseFirst: '先选一行',
  inNoArticle: '这一行不属于任何文章',
  cannotMove: '移不动了',
  noDoubts: '没有疑点',
  noMore: '没有了',
  unchanged: '没有改动',
  nothingToUndo: '没有可撤销的',
  written: (count: number): string => `已写入 ${count} 条更正`,
  unknownName: (name: string): string => `没有「${name}」`,
  noFile: '没有这个文件',
  notFromHere: '不是本页发来的',
  /** Why a line was read so: what the model saw of it and what else it may be, by name and in the words of `line-features.json`. */
  feature: (name: string, chinese: string | null): string => chinese ?? name,
  state: (name: string, chinese: string | null): string => chinese ?? name,
  reasons: (list: readonly (readonly [feature: string, worth: number])[]): string =>
    list.map(([feature, worth]) => `${feature}（${worth.toFixed(1)}）`).join('；') || '无',
  why: (next: string, percent: number, pro: string, contra: string): string =>
    `其次是${next}（${percent}%）。赞成：${pro}。反对：${contra}。`,
  listed: '；',
}

export type EditingStrings = typeof editingZhHans
