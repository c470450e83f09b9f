import type { APIRoute } from 'astro'
import { fileResponse, JSON_FEED } from '../../components/reuse/response.ts'
import { addedFeed } from '../../components/reuse/siteFeed.ts'
import { toJsonFeed } from '../../reuse/jsonFeed.ts'

export const GET: APIRoute = () => fileResponse(toJsonFeed(addedFeed()), JSON_FEED)
