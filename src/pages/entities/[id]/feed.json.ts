import type { APIRoute } from 'astro'
import { articlesAt } from '../../../archive/archive.ts'
import { entityOf } from '../../../archive/entities/entityPages.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, JSON_FEED } from '../../../components/reuse/response.ts'
import { entityFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toJsonFeed } from '../../../reuse/jsonFeed.ts'

export const getStaticPaths = entityFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(
    toJsonFeed(feedOf(articlesAt(entityOf(id).articles), paths.entity(id), entityOf(id).name)),
    JSON_FEED,
  )
