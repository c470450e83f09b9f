import { statusesZhHans } from './statuses.ts'
import { ARTICLE_FIELD_NAMES, FIGURE_FIELD_NAMES, PAGE_FIELD_NAMES } from '../corrections/fieldNames.ts'

/** What was corrected, and how. */
export const correctionsZhHans = {
  corrections: {
    /** What a reader's report begins with. */
    report: {
      link: '这里有错？告诉我们',
      title: (name: string): string => `更正：${name}`,
      body: ({ address, lines }: { address: string; lines: string }): string =>
        `网址：${address}\n原文：${lines}\n哪一处（标题、署名、正文、数据……）：\n现在是：\n应为：\n依据：\n`,
    },
    by: '更正人',
    /** What changed between two releases. */
    changes: {
      title: '更新记录',
      lead: '两次发布之间，哪些文章是新增的、人工更正的、程序重新读过的，哪些不在了。',
      release: (from: string, to: string): string => `${from} → ${to}`,
      kinds: { added: '新增', corrected: '人工更正', changed: '重新读过', gone: '不再有' },
      leads: '今在',
      left: (count: number): string => `还有 ${count} 篇，见数据文件`,
    },
    /** Of an article's parts that no correction names. */
    parts: { figures: '数据' } as Readonly<Record<string, string>>,
    /** What was corrected: a line's text or place, a field of an article or page, a part of a figure. */
    fields: {
      text: '文字',
      role: '角色',
      begins: '文章起于此行',
      ends: '文章止于此行',
      kind: '归类',
      after: '接在第几行之后',
      ...ARTICLE_FIELD_NAMES,
      ...PAGE_FIELD_NAMES,
      ...Object.fromEntries(
        Object.entries(FIGURE_FIELD_NAMES).map(([part, name]) => [`figure.${part}`, name]),
      ),
    } as Readonly<Record<string, string>>,
    /** Values that stand for themselves in a correction. */
    values: {
      true: '是',
      false: '否',
      kicker: '引题',
      headline: '标题',
      subhead: '副题',
      title: '引题和标题',
      byline: '署名',
      dateline: '电头',
      lead: '正文首段',
      start: '段首',
      flow: '接上行',
      heading: '小标题',
      jump: '转接',
      label: '附文标签',
      row: '表行',
      caption: '图片说明',
      rubric: '栏目',
      folio: '版面',
      article: '文章',
      masthead: '报头',
      notice: '启事',
      furniture: '版面说明',
      noise: '杂质',
      unknown: '未归入文章',
      ...statusesZhHans,
    } as Readonly<Record<string, string>>,
  },
}

export type CorrectionsStrings = typeof correctionsZhHans
