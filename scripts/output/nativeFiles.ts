/**
 * What the operating system can do and Node does not offer: locks that a killed process lets go of, and the exchange of two
 * folders in one step. Null where the package has no build for this machine; callers then take the longer way.
 */
import { createRequire } from 'node:module'

export type NativeFiles = {
  /** Takes an exclusive lock; false where another open file has it. */
  tryLock(fd: number): boolean
  waitForLock(fd: number): Promise<void>
  unlock(fd: number): void
  /** Exchanges two paths, atomically on Linux and macOS. */
  swapSync(from: string, to: string): void
}

export const nativeFiles: NativeFiles | null = load()

function load(): NativeFiles | null {
  try {
    return createRequire(import.meta.url)('fs-native-extensions') as NativeFiles
  } catch {
    return null
  }
}
