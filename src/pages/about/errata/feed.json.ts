import type { APIRoute } from 'astro'
import { errataFeed } from '../../../components/reuse/errataFeed.ts'
import { fileResponse, JSON_FEED } from '../../../components/reuse/response.ts'
import { toJsonFeed } from '../../../reuse/jsonFeed.ts'

export const GET: APIRoute = () => fileResponse(toJsonFeed(errataFeed()), JSON_FEED)
