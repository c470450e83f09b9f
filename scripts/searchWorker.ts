/** The thread of {@link startSearchIndex}. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildSearchIndex } from './index.ts'
import type { Keeping } from './kept.ts'

const { cache, outDir, keeping }: { cache: string; outDir: string; keeping: Keeping } = workerData
const { manifest } = buildSearchIndex(cache, outDir, keeping)
parentPort?.postMessage(manifest.documents)
