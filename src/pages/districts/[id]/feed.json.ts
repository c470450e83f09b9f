import type { APIRoute } from 'astro'
import { archive } from '../../../archive/archive.ts'
import { placeName } from '../../../archive/labels.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, JSON_FEED } from '../../../components/reuse/response.ts'
import { districtFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toJsonFeed } from '../../../reuse/jsonFeed.ts'

export const getStaticPaths = districtFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(
    toJsonFeed(feedOf(archive().byDistrict.get(id) ?? [], paths.district(id), placeName(id))),
    JSON_FEED,
  )
