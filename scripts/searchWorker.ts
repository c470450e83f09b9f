/** The thread of {@link startSearchIndex}. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildSearchIndex } from './index.ts'
import type { Keeping } from './kept.ts'
import type { MadeIndex } from './searchBeside.ts'
import { stage } from './stages.ts'

const { cache, outDir, keeping }: { cache: string; outDir: string; keeping: Keeping } = workerData
const { manifest, digests } = await stage('index', () => buildSearchIndex(cache, outDir, keeping))
const documents = manifest.parts.reduce((sum, part) => sum + part.documents, 0)
parentPort?.postMessage({ documents, digests } satisfies MadeIndex)
