/** What the operating system refused, in words; null where it is no trouble of a person's making. */
import { wordsFor } from './words.ts'

/** `ENOSPC: no space left on device, write` → `the disk is full …: (E403-disk-full)`. */
export function systemTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const path = 'path' in error ? String(error.path) : ''
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `${wordsFor('disk-full')} (E403-disk-full)`
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return `${wordsFor('read-only', { path })} (E404-read-only)`
    case 'ENAMETOOLONG':
      return `${wordsFor('name-too-long', { path })} (E405-name-too-long)`
    default:
      return null
  }
}
