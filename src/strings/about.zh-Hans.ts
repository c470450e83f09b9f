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
    plain:
      '不用脚本，各页也都能读、能逐页翻；搜索、数据筛选、复制和下载文本、阅读清单要用脚本。字体用系统自带的；不向其他网站发任何请求。',
    steps: [
      '原始文本原样保存，从不改动；每一行的行号一路带到网页上。',
      '先判断每一行的角色——标题、署名、正文、报头——再把整版分成文章。拿不准的就留空并写明提示，不猜。',
      '人工更正写在单独的文件里，注明原作、改为和理由，重新解析时照样生效。',
      '分区、主题、单位、署名的规则都是数据，每条带例句，由测试证明。',
    ],
  },
  correcting: {
    title: '提交更正',
    lead: '发现错字、断错行、归错区县、数据理解有误，都可以提出来；采用的更正连同理由一起公开。',
    say: '请写明',
    steps: [
      '哪一篇：文章页的网址；若是原文有误，请用原文版面上那一行的网址（如 /pages/…/#L12）。',
      '现在写作什么，应当写作什么。',
      '依据：报纸原版、公开资料，或上下文。',
    ],
    where: '发到哪里',
    form: '在这里提交',
    nobody: '本站的维护者还没有公布接收更正的地址。',
    then: '之后',
    kept: '原始文本不会改动；更正另存为文件，写明原作、改为、理由和日期，每次重新解析都照样生效，并列入更正记录。',
  },
  feeds: {
    title: '订阅',
    lead: '把下面的地址加入阅读器（如 NetNewsWire、Feedly、FreshRSS），有新文章时会自动收到。每个地址给出最近50篇，只有题录和摘要。',
    whole: '全站',
    all: '全部文章',
    entities: '园区、企业、镇街等主体的页面也各有订阅地址，在各自的页面上。',
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
