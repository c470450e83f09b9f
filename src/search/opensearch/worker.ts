/** The worker of an archive that names an endpoint. */
import { answerCalls } from '../answerCalls.ts'
import { opensearchBackend } from './backend.ts'
import { openEndpoint } from './endpoint.ts'

answerCalls(({ endpoint }) => opensearchBackend(openEndpoint(endpoint ?? '')))
