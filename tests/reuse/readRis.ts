/** RIS as its readers read it: two capitals or digits, two blanks, a dash, a blank, the value. */
export function readRis(text: string): [tag: string, value: string][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const match = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/su.exec(line)
      if (match === null) throw new Error(`Unexpected "${line}", expected a RIS tag`)
      return [match[1] ?? '', match[2] ?? '']
    })
}
