/** One worker of {@link parseFiles}: a task in, its pages out. */
import { parentPort } from 'node:worker_threads'
import { parseOne, type ParseTask } from './parseFiles.ts'
import { makeTools } from './tools.ts'

const tools = makeTools()
parentPort?.on('message', ({ index, task }: { index: number; task: ParseTask }) => {
  parentPort?.postMessage({ index, parsed: parseOne(task, tools) })
})
