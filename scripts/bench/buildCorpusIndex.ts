/** `node buildCorpusIndex.ts 10000 DIR`: the child process of measureBuild.ts. The corpus's own making is not counted. */
import { cutDocuments } from '../../src/search/parts.ts'
import { writeSearchIndex } from '../writeSearchIndex.ts'
import { toCorpus } from './corpus.ts'

const [articles = '', root = ''] = process.argv.slice(2)
const documents = toCorpus(Number(articles))
const textBytes = documents.reduce(
  (sum, { headline, body }) => sum + Buffer.byteLength(headline + body.join('\n')),
  0,
)
const start = performance.now()
const parts = cutDocuments(documents).map((own, number) => ({
  ...{ name: String(number), madeOf: '', documents: () => own },
}))
const { digests, bytes } = await writeSearchIndex(parts, root)
const seconds = (performance.now() - start) / 1000
const round = (value: number): number => Number(value.toFixed(2))
process.stdout.write(
  JSON.stringify({
    'build s': round(seconds),
    'build peak GB': round(process.resourceUsage().maxRSS / 1e6),
    'text MB': round(textBytes / 1e6),
    'index MB': round(bytes / 1e6),
    'index files': digests.size,
  }),
)
