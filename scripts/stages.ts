/** What each stage of a command took, for the bench: a line of JSON each, in the file that `JIANBAO_STAGES` names. */
import { appendFileSync } from 'node:fs'
import { z } from 'zod'

export const stageSchema = z.object({
  name: z.string(),
  /** Seconds from its start to its end, and of processor time the whole process used meanwhile. */
  wall: z.number(),
  cpu: z.number(),
  /** Greatest memory of the process so far, in bytes. */
  peak: z.number(),
})
export type Stage = z.infer<typeof stageSchema>

/** Does `action`, and writes down what it took where somebody asked for it. */
export async function stage<T>(name: string, action: () => T | Promise<T>): Promise<T> {
  const file = process.env['JIANBAO_STAGES']
  if (file === undefined) return action()
  const [start, before] = [performance.now(), process.cpuUsage()]
  const done = await action()
  const { user, system } = process.cpuUsage(before)
  const taken: Stage = {
    name,
    wall: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
  }
  appendFileSync(file, `${JSON.stringify(taken)}\n`)
  return done
}
