import { gzipSync } from 'node:zlib'
import type { Text } from '../appender.ts'

/** A text as a member of a gzip file: members one after the other are one file (RFC 1952, 2.2), so that each may be kept by itself. */
export const toMember = (text: Text): Buffer => gzipSync(text)
