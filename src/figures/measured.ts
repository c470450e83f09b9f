/**
 * Phrases that end in the name of a measure: what is measured, not of whom.
 */
const MEASURE =
  /(?:[额量率幅价值积费数]|收入|支出|成本|占比|比重|增速|规模|重量|面积|水平|速度|时间|周期|增长|要增|下降|投资|[CP]PI|PMI|GDP)$/u

/** @example isMeasured('总投资') === true; isMeasured('果棚') === false */
export const isMeasured = (phrase: string): boolean => MEASURE.test(phrase)
