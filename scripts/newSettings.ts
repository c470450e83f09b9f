/** The `archive.json` of a new archive: every key that most owners want, with a word to each. */
export function newSettings(name: string): string {
  return `// 这座资料库自己的设置。// 之后是说明，可以删去；不写的项用默认值。全部的项见 docs/archive.md。
// The settings of this archive. What follows // explains and may go; a key that is left out has its default (docs/archive.md).
{
  // 名称与一句话介绍：{ "zh-Hans": "…", "en": "…" } 可写两种语言
  "title": ${JSON.stringify(name)},
  "promise": "报纸版面上的新闻，一篇一篇剪下来，可查、可引、可核对。",

  // 网站将来的网址，含路径；订阅、引用和站点地图要用它
  "address": "https://archive.example/",

  // 界面语言：第一个是主语言
  "languages": ["zh-Hans"],

  // 首页的检索示例
  "examples": [],

  // 资料库涉及的地区与地点：稿件按地点归档，column、row 是它在首页地图上的格子。
  // 不写则用随程序附带的地名表。
  // "region": "样县",
  // "places": [
  //   { "name": "样东镇", "names": ["东港", "样东开发区"], "papers": ["样东报"], "column": 1, "row": 1 },
  //   { "name": "样西镇", "column": 2, "row": 1 }
  // ],

  // 可以公开多少正文：full 全文，excerpt 首段，metadata 只有出处；可按报纸分别写
  "rights": { "default": "full", "newspapers": {} },

  // 数据的使用许可，如 { "name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/" }
  "licence": null,

  // 读者发现错误时写信到哪里：邮箱或网页
  "corrections": null,

  // 版面上没有印出的报名、日期、版次，按文件名补上
  // "pages": [{ "files": "2024-03-05-*", "newspaper": "样县日报", "date": "2024-03-05" }],
}
`
}
