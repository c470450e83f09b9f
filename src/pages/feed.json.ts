import type { APIRoute } from 'astro'
import { archive } from '../archive/archive.ts'
import { paths } from '../archive/paths.ts'
import { fileResponse, JSON_FEED } from '../components/reuse/response.ts'
import { feedOf } from '../components/reuse/siteFeed.ts'
import { toJsonFeed } from '../reuse/jsonFeed.ts'

export const GET: APIRoute = () =>
  fileResponse(toJsonFeed(feedOf(archive().articles, paths.home, null)), JSON_FEED)
