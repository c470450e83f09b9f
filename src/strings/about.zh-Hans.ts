/** What is said of the archive itself. */
export const aboutZhHans = {
  about: {
    title: '关于',
    what: '收录了什么',
    how: '怎样读报',
    ledger: '解析台账',
    ledgerNote: '每一版读出几篇、几行没有归入文章、留下几条提示。',
    promise: '网址不变',
    promiseText: '文章和版面的网址由报名、日期、版次和次序决定，与标题无关；用过的网址不会失效。',
    corrections: '更正',
    file: '原文件',
    pageColumn: '版面',
    articles: '篇',
    lines: '行',
    unassigned: '未归入',
    messages: '提示',
    papers: '报纸',
    span: '时间',
    plain: '除搜索外，各页都不需要脚本；字体用系统自带的；不向其他网站发任何请求。',
    steps: [
      '原始文本原样保存，从不改动；每一行的行号一路带到网页上。',
      '先判断每一行的角色——标题、署名、正文、报头——再把整版分成文章。拿不准的就留空并写明提示，不猜。',
      '人工更正写在单独的文件里，注明原作、改为和理由，重新解析时照样生效。',
      '分区、主题、单位、署名的规则都是数据，每条带例句，由测试证明。',
    ],
  },
  footer: {
    about: '关于与台账',
    figures: '数据',
    errata: '更正',
    reporters: '记者',
    issues: '报纸各期',
    promise: '用过的网址不会失效。',
  },
  notFound: { title: '没有这一页', text: '地址可能抄错了。可以从这些地方找起：' },
}

export type AboutStrings = typeof aboutZhHans
