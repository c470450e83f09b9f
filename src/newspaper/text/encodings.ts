/**
 * Evidence for an encoding: how much of a decoded sample is what Chinese newspapers are made of.
 *
 * General detectors fail on short Chinese text; the hundred most common characters alone make up some 40% of any
 * running text, simplified or traditional, and hardly any of text decoded wrongly.
 */
const COMMON = new Set(
  '的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感' +
    '这个们来时为国说会对过没还样开总从无现动头经长儿间两进报讯记员区市县镇业产工建设新部党委政府企民发展社全加强推改革服务项目科技创生城月第三二四五六七八九十亿万' +
    '這個們來時為國說會對過沒還樣開總從無現動頭經長兒間兩進報訊記員區縣鎮業產黨務項創億萬發展點實際應關於後裡著與學體' +
    '，。、：；“”（）？！《》',
)

/** Share of common characters among those that are not ASCII, 0..1, less what no text holds: `'本报讯'` → high. */
export function toCommonShare(text: string): number {
  let common = 0
  let strange = 0
  let all = 0
  for (const character of text) {
    if (character < '\u0080') {
      if (character < ' ' && !'\t\n\r\f\u000b'.includes(character)) strange += 1
      continue
    }
    all += 1
    if (COMMON.has(character)) common += 1
    else if (isStrange(character)) strange += 1
  }
  return (common - 4 * strange) / Math.max(1, all + strange)
}

/** Replacement, private-use, unassigned and surrogate characters, and scripts no Chinese newspaper mixes in. */
function isStrange(character: string): boolean {
  return /[\uFFFD\p{Co}\p{Cn}\p{Cs}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{Script=Ethiopic}\p{Script=Yi}]/u.test(
    character,
  )
}
