/** The worker that keeps the site's own index open, so that typing never waits for a query. */
import { answerCalls } from './answerCalls.ts'
import { fetchFilesFrom } from './fetchFiles.ts'
import { staticBackend } from './staticBackend.ts'

answerCalls(({ base }) => staticBackend(fetchFilesFrom(base)))
