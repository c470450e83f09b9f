/** The thread of {@link startSearchIndex}. */
import { parentPort, workerData } from 'node:worker_threads'
import { buildSearchIndex } from './index.ts'

const { archive, cache, outDir }: { archive: string; cache: string; outDir: string } = workerData
const { manifest } = buildSearchIndex(archive, cache, outDir)
parentPort?.postMessage(manifest.documents)
