import type { APIRoute } from 'astro'
import { archive } from '../../../archive/archive.ts'
import { topicName } from '../../../archive/labels.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, JSON_FEED } from '../../../components/reuse/response.ts'
import { topicFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toJsonFeed } from '../../../reuse/jsonFeed.ts'

export const getStaticPaths = topicFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(toJsonFeed(feedOf(archive().byTopic.get(id) ?? [], paths.topic(id), topicName(id))), JSON_FEED)
