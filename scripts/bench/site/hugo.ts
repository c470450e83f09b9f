/** Debian's `hugo`: found, else installed where this process may, else done without. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Cost = { readonly wall: number; readonly cpu: number; readonly peak: number }

/** Its version; null with the reason said where there is none to be had. */
export function findHugo(say: (line: string) => void, install: boolean): string | null {
  const found = versionOf()
  if (found !== null) return found
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !install) {
    say('no hugo: left out (apt-get install hugo)')
    return null
  }
  say('installing hugo')
  const { status } = spawnSync('apt-get', ['install', '-y', '-q', 'hugo'], { stdio: 'ignore' })
  if (status !== 0) say('hugo could not be installed: left out')
  return versionOf()
}

function versionOf(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  return status === 0 ? (/v[\d.]+\S*/u.exec(stdout)?.[0] ?? 'hugo') : null
}

/** Milliseconds between two looks at the process. */
const LOOK = 20
/** Clock ticks a second, in which Linux counts a process's time. */
const TICKS = 100

/** Renders a project; what it took is read from /proc while it runs, so the last {@link LOOK} ms of processor time are not in it. */
export function runHugo(project: string, to: string): Promise<Cost> {
  const start = performance.now()
  const child = spawn('hugo', ['--source', project, '--destination', to, '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let [cpu, peak, said] = [0, 0, '']
  child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')))
  const look = setInterval(() => {
    const seen = lookAt(child.pid ?? 0)
    if (seen === null) return
    cpu = Math.max(cpu, seen.cpu)
    peak = Math.max(peak, seen.peak)
  }, LOOK)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(look)
      if (code === 0) resolve({ wall: (performance.now() - start) / 1000, cpu, peak })
      else reject(new Error(`Unexpected exit code ${code} of hugo, expected 0: ${said}`))
    })
  })
}

function lookAt(pid: number): { cpu: number; peak: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
    return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, peak: Number(kilobytes) * 1024 }
  } catch {
    return null
  }
}
