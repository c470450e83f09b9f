/**
 * The owner's file: everything that makes this archive yours and not somebody else's.
 *
 * Places, topics and units are data under `content/rules/`; the pages are in the archive's folder. Another city's archive
 * is a folder of raw pages, a gazetteer and this file.
 */
import { siteSchema, type Site } from './siteSchema.ts'

export const site: Site = siteSchema.parse({
  title: { 'zh-Hans': '剪报', en: 'Jianbao' },
  promise: {
    'zh-Hans': '把报纸版面上的杭州区县产业新闻，一篇一篇剪下来，可查、可引、可核对。',
    en: 'Industrial news of Hangzhou’s districts, clipped from newspaper pages: to search, to cite, to check.',
  },
  address: 'https://jianbao.example',
  base: '/',
  languages: ['zh-Hans'],
  facets: ['district', 'topic', 'newspaper', 'month', 'figures'],
  examples: [
    { text: '工业上楼', query: { q: '工业上楼' } },
    { text: '钱塘 · 产业平台', query: { district: 'qiantang', topic: 'platforms' } },
    { text: '1000亿以上 产值', query: { q: '1000亿以上 产值' } },
  ],
  listSize: 40,
  cards: 500,
  rights: { default: 'full', newspapers: {} },
  notes: {
    钱江产业样报: {
      'zh-Hans':
        '随程序附带的样报，并非真实出版物：文章依据公开资料自行撰写，数字均有出处；报名、记者、通讯员、摄影者姓名皆为虚构，图片只有说明。',
      en: 'The sample paper that comes with the program, not a real publication: its articles were written from published facts, each figure has a source; the masthead and all names of staff are invented, pictures are captions only.',
    },
  },
  corrections: null,
})
