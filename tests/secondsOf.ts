/** Seconds of the processor that this thread spends on a step: what else the machine does is not counted, what it does to caches is. */
export function secondsOf(step: () => unknown): number {
  const start = process.threadCpuUsage()
  step()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1e6
}

/** The least of three tries, since whatever disturbs one can only add; a try within `enough` ends them. */
export function leastSecondsOf(step: () => unknown, enough: number): number {
  return leastOf(() => secondsOf(step), enough)
}

/** How many times as long as `small` `large` takes: the least of three tries; a try within `enough` ends them. */
export function growth(small: () => unknown, large: () => unknown, enough: number): number {
  small()
  return leastOf(() => secondsOf(large) / Math.max(secondsOf(small), 0.005), enough)
}

function leastOf(measure: () => number, enough: number): number {
  let least = measure()
  for (let tries = 1; tries < 3 && least > enough; tries += 1) least = Math.min(least, measure())
  return least
}
