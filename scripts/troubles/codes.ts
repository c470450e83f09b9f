/**
 * Everything that can be wrong with what a person puts in, or with the place a site shall go to: a code that can be searched
 * for and cited, what was found, and what to do about it. `{…}` are filled in. docs/messages.md lists them.
 *
 * Codes by the hundred: 0 raw files, 1 corrections and ids, 2 rules and models, 3 fixity, 4 what is written.
 */
export type Words = { readonly code: string; readonly zh: string; readonly en: string }

export const TROUBLES = {
  'empty-file': {
    code: 'E001',
    zh: '是空文件：没有可读的内容。重新导出，或者删去',
    en: 'is empty: nothing to read. Export it again, or remove it',
  },
  'blank-file': {
    code: 'E002',
    zh: '只有空白：没有可读的内容。重新导出，或者删去',
    en: 'holds only blanks: nothing to read. Export it again, or remove it',
  },
  'encoding-unknown': {
    code: 'E003',
    zh: '不像文本（也许是图片、PDF 或压缩包）：全部归入噪声。请换成文本文件',
    en: 'does not look like text (a picture, PDF or archive?): kept as noise. Put a text file in its place',
  },
  'encoding-damaged': {
    code: 'E004',
    zh: '有几个字节读不出来，以 � 代替',
    en: 'has bytes that cannot be read; � stands for them',
  },
  'control-characters': {
    code: 'E005',
    zh: '有控制字符，网页上以 ␀ 之类的符号显示',
    en: 'holds control characters; pages show ␀ and the like for them',
  },
  'overlong-line': {
    code: 'E006',
    zh: '有一行特别长，分段可能不准',
    en: 'has a very long line; its paragraphs may be wrong',
  },
  'too-large': {
    code: 'E007',
    zh: '太大（{size}，上限 {limit}）：没有读。一个文件应为一个版面，请拆开',
    en: 'is too large ({size}, at most {limit}): not read. A file is one page of a paper: split it',
  },
  'unreadable-file': {
    code: 'E008',
    zh: '读不了（{why}）：没有读。检查权限和磁盘',
    en: 'cannot be read ({why}): passed over. See to its permissions and the disk',
  },
  'parser-failure': {
    code: 'E009',
    zh: '解析时程序出错（{why}）：这一个没有读，其余照常。请把文件发给我们',
    en: 'made the parser fail ({why}): passed over, the rest was read. Please send us the file',
  },
  'folder-in-raw': {
    code: 'E010',
    zh: '是空文件夹，或是通往文件夹的链接：没有读',
    en: 'is an empty folder, or a link to one: passed over',
  },
  'link-outside': {
    code: 'E011',
    zh: '是指向资料库之外的链接：没有读，以免公开别处的文件。请把文件本身复制进来',
    en: 'is a link out of the archive: not followed, so that no other file is published. Copy the file itself',
  },
  'link-broken': {
    code: 'E012',
    zh: '是失效或绕圈的链接：没有读。删去，或者放入文件本身',
    en: 'is a link that leads nowhere, or round in a circle: passed over. Remove it, or put the file itself there',
  },
  'not-a-file': {
    code: 'E013',
    zh: '是管道、套接字或设备，不是文件：没有读。删去',
    en: 'is a pipe, socket or device, not a file: passed over. Remove it',
  },
  'name-not-text': {
    code: 'E014',
    zh: '的文件名不是 UTF-8：没有读。请改名',
    en: 'has a name that is not UTF-8: passed over. Rename it',
  },
  'names-alike': {
    code: 'E015',
    zh: '与 {other} 只差大小写或字符的写法：都读了，但在 Windows 和 macOS 上会互相覆盖。请改名',
    en: 'differs from {other} only in case or in how characters are composed: both were read, but Windows and macOS take them for one. Rename one',
  },
  'name-reserved': {
    code: 'E016',
    zh: '这样的文件名在 Windows 上不能用：读了，建议改名',
    en: 'has a name Windows cannot use: read; better rename it',
  },
  'same-content': {
    code: 'E017',
    zh: '与 {other} 的内容完全相同：两个都读了。多半是重复，请删去一个',
    en: 'holds the same as {other}: both were read. Remove one if it is a copy',
  },
  'duplicate-page': {
    code: 'E018',
    zh: '与另一个文件是同一报纸、同一天、同一版：两个都留下了',
    en: 'is a second file for the same paper, day and page: both were kept',
  },
  'hidden-file': {
    code: 'E019',
    zh: '是隐藏文件，或系统留下的文件：没有读',
    en: 'is a hidden file, or one that a system left behind: passed over',
  },
  'corrections-unreadable': {
    code: 'E100',
    zh: '读不了（{why}）：其中的更正都没有采用',
    en: 'cannot be read ({why}): none of its corrections was applied',
  },
  'invalid-corrections': { code: 'E101', zh: '{why}', en: '{why}' },
  'stray-corrections': { code: 'E102', zh: '{why}', en: '{why}' },
  'stale-correction': { code: 'E103', zh: '{why}', en: '{why}' },
  'invalid-correction': { code: 'E104', zh: '{why}', en: '{why}' },
  'invalid-archive': { code: 'E105', zh: '{why}', en: '{why}' },
  'invalid-entities': {
    code: 'E106',
    zh: '{why}：文件中关于实体的决定都没有采用',
    en: '{why}: none of its decisions about entities was applied',
  },
  'invalid-aliases': {
    code: 'E107',
    zh: '{why}：旧网址都没有采用',
    en: '{why}: no old address was kept',
  },
  'alias-nowhere': {
    code: 'E108',
    zh: '旧编号 {old} 指向 {id}，资料库里没有这篇：这一条没有采用',
    en: 'leads {old} to {id}, which the archive does not hold: this one was left out',
  },
  'alias-taken': {
    code: 'E109',
    zh: '旧编号 {old} 现在是另一篇文章的编号：这一条没有采用',
    en: 'gives {old} as an old id, which an article has now: this one was left out',
  },
  'invalid-ids': {
    code: 'E110',
    zh: '不是解析写下的样子（合并冲突没有解决？）：什么都没有写。请从版本库取回 ids.jsonl，或解决冲突，两边的行都留下',
    en: 'is not as a parse writes it (a merge left undone?): nothing was written. Take ids.jsonl back from the repository, or settle the merge by keeping the lines of both',
  },
  'rule-not-json': {
    code: 'E201',
    zh: '不是合法的 JSON：{why}',
    en: 'is not valid JSON: {why}',
  },
  'rule-invalid': {
    code: 'E202',
    zh: '{at} 有误：{why}',
    en: '{at}: {why}',
  },
  'rule-missing': {
    code: 'E203',
    zh: '缺这个文件。从程序的副本里拿回来：git checkout content',
    en: 'is missing. Take it back from the program’s copy: git checkout content',
  },
  'file-changed': {
    code: 'E301',
    zh: '的内容变了：不再是生成网站时的字节。从备份取回，或重新生成',
    en: 'has changed: its bytes are not those of when the site was built. Restore it, or build again',
  },
  'file-missing': {
    code: 'E302',
    zh: '不见了。从备份取回，或重新生成',
    en: 'is gone. Restore it, or build again',
  },
  'file-extra': {
    code: 'E303',
    zh: '是生成网站时没有的文件。查清来历，或重新生成',
    en: 'was not there when the site was built. Find out where it comes from, or build again',
  },
  'disk-full': {
    code: 'E403',
    zh: '磁盘满了（或超出配额）：原来的网站和条目都没有动。腾出空间后再运行一次',
    en: 'the disk is full, or a quota is used up: the site and entries of before are untouched. Make room and run again',
  },
  'read-only': {
    code: 'E404',
    zh: '{path} 不能写（只读，或没有权限）：原来的都没有动。用 --outDir 另指一处，或改权限',
    en: '{path} cannot be written (read-only, or no permission): nothing was changed. Name another place with --outDir, or see to its permissions',
  },
  'name-too-long': {
    code: 'E405',
    zh: '{path} 的路径太长，系统不收。换一个短些的位置',
    en: '{path} is too long a path for this system. Choose a shorter place',
  },
} as const satisfies Readonly<Record<string, Words>>

export type Trouble = keyof typeof TROUBLES

/** A rule's name with its code: `empty-file` → `E001-empty-file`; rules without one stay. */
export function coded(rule: string): string {
  return rule in TROUBLES ? `${TROUBLES[rule as Trouble].code}-${rule}` : rule
}
