/** The thread of {@link startSearchIndex}. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildSearchIndex } from './index.ts'
import type { Keeping } from './kept.ts'
import type { MadeIndex } from './searchBeside.ts'
import { stage } from './stages.ts'

const { cache, outDir, keeping }: { cache: string; outDir: string; keeping: Keeping } = workerData
const { manifest, digests } = await stage('index', () => buildSearchIndex(cache, outDir, keeping))
parentPort?.postMessage({ documents: manifest.documents, digests } satisfies MadeIndex)
