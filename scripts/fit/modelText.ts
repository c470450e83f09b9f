/** JSON, a row a line, so that a person can read what a feature is worth. */
export function toModelText(file: object): string {
  const rows = Object.entries(file).map(([key, value]) => {
    if (typeof value !== 'object') return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
    const lines = Object.entries(value as object).map(
      ([name, row]) => `  ${JSON.stringify(name)}: ${JSON.stringify(row)}`,
    )
    return `${JSON.stringify(key)}: {\n${lines.join(',\n')}\n}`
  })
  return `{\n${rows.join(',\n')}\n}\n`
}
