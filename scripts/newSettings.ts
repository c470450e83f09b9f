/**
 * The `archive.json` of a new archive: every key that most owners want, with a word to each, in the language its owner speaks.
 *
 * @param say one of two texts, by that language
 */
export function newSettings(name: string, say: (chinese: string, english: string) => string): string {
  return `// ${say(
    '这座资料库自己的设置。// 之后是说明，可以删去；不写的项用默认值。全部的项见 docs/archive.md。',
    'The settings of this archive. What follows // explains and may go; a key that is left out has its default (docs/archive.md).',
  )}
{
  // ${say(
    '名称与一句话介绍：{ "zh-Hans": "…", "en": "…" } 可写两种语言',
    'Name, and what it is in one sentence: { "zh-Hans": "…", "en": "…" } says it in two languages',
  )}
  "title": ${JSON.stringify(name)},
  "promise": ${JSON.stringify(
    say(
      '报纸版面上的新闻，一篇一篇剪下来，可查、可引、可核对。',
      'News from newspaper pages, cut out one by one, to be searched, cited and checked.',
    ),
  )},

  // ${say(
    '网站将来的网址，含路径；订阅、引用和站点地图要用它',
    'Where the site will be, with its path; feeds, citations and the sitemap need it',
  )}
  "address": "https://archive.example/",

  // ${say('界面语言：第一个是主语言', 'Languages of the interface ("en", "zh-Hans"): the first is the main one')}
  "languages": ["${say('zh-Hans', 'en')}"],

  // ${say('首页的检索示例', 'Searches the landing page offers to try')}
  "examples": [],

  // ${say(
    '资料库涉及的地区与地点：稿件按地点归档，column、row 是它在首页地图上的格子。',
    'The region and its places: articles are filed by place; column and row are its tile on the map of the landing page.',
  )}
  // ${say('不写则用随程序附带的地名表。', 'Without them, the gazetteer that ships is used.')}
  // "region": { "zh-Hans": "样县", "en": "Yang county" },
  // "places": [
  //   { "name": "样东镇", "names": ["东港", "样东开发区"], "papers": ["样东报"], "column": 1, "row": 1 },
  //   { "name": "样西镇", "en": "Yangxi", "column": 2, "row": 1 }
  // ],

  // ${say(
    '可以公开多少正文：full 全文，excerpt 首段，metadata 只有出处；可按报纸分别写',
    'How much text may be shown: full, excerpt (the first paragraph) or metadata (the reference alone); by newspaper where they differ',
  )}
  "rights": { "default": "full", "newspapers": {} },

  // ${say(
    '数据的使用许可，如 { "name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/" }',
    'The licence of the data, such as { "name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/" }',
  )}
  "licence": null,

  // ${say('读者发现错误时写信到哪里：邮箱或网页', 'Where readers report a mistake: a mail address or a page')}
  "corrections": null,

  // ${say(
    '版面上没有印出的报名、日期、版次，按文件名补上',
    'Newspaper, date and page number where pages do not print them, by file name',
  )}
  // "pages": [{ "files": "2024-03-05-*", "newspaper": "样县日报", "date": "2024-03-05" }],
}
`
}
