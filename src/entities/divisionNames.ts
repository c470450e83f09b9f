/** The peoples whose names stand in the names of autonomous areas. */
const PEOPLES =
  '(?:蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|朝鲜|土家|各|达斡尔|鄂温克|鄂伦春|保安|撒拉|东乡|裕固|拉祜|布朗|哈尼|景颇|傈僳|普米|纳西|独龙|布依|仡佬|毛南|仫佬|满|回|藏|壮|苗|侗|瑶|白|彝|傣|羌|土|黎|畲|水|佤|怒)'
const AUTONOMOUS = new RegExp(`(?<short>^.{2,7}?)(?:${PEOPLES}族?)+自治(?:区|州|县|旗)$`, 'u')

/**
 * The name people use of a division: without its rank, and without its peoples.
 *
 * @example toDivisionShort('恩施土家族苗族自治州') === '恩施'
 * @example toDivisionShort('张家港市') === '张家港'; toDivisionShort('赵县') === '赵县'
 */
export function toDivisionShort(name: string): string {
  const autonomous = AUTONOMOUS.exec(name)?.groups?.['short']
  if (autonomous !== undefined) return autonomous
  const short = name.replace(
    /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|矿区|[省市区县盟旗])$/u,
    '',
  )
  return short.length < 2 ? name : short
}
