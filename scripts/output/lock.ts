/**
 * One at a time: a lock on a file, held while something is written. The system lets go of it when the process ends, however it
 * ends, so that no leftover of a killed build keeps the next one out.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { UsageError } from '../command.ts'
import { nativeFiles } from './nativeFiles.ts'

/**
 * Runs `action` while `file` is locked; says so on standard error where it has to wait for another process.
 *
 * @param what what is waited for: `the archive content`
 */
export async function withLock<T>(file: string, what: string, action: () => Promise<T>): Promise<T> {
  const release = await takeLock(file, what)
  try {
    return await action()
  } finally {
    release()
  }
}

async function takeLock(file: string, what: string): Promise<() => void> {
  mkdirSync(path.dirname(file), { recursive: true })
  if (nativeFiles === null) return takeByName(file, what)
  const { tryLock, waitForLock, unlock } = nativeFiles
  for (;;) {
    const fd = openSync(file, 'a+')
    if (!tryLock(fd)) {
      process.stderr.write(`Another build is at work on ${what}: waiting for it to end\n`)
      await waitForLock(fd)
    }
    // Whoever held it before has removed the file: the lock is on a name that is gone.
    if (isSameFile(fd, file))
      return () => {
        rmSync(file, { force: true })
        unlock(fd)
        closeSync(fd)
      }
    closeSync(fd)
  }
}

/** Where the system's locks cannot be had: a file with the process's number, void once that process is gone. */
function takeByName(file: string, what: string): () => void {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (holder > 0 && isAlive(holder))
    throw new UsageError(`Another build is at work on ${what}: run this one when it has ended (E402-busy)`)
  rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { flag: 'wx' })
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function isSameFile(fd: number, file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.ino === fstatSync(fd).ino
}
