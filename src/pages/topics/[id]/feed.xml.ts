import type { APIRoute } from 'astro'
import { archive } from '../../../archive/archive.ts'
import { topicName } from '../../../archive/labels.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, ATOM } from '../../../components/reuse/response.ts'
import { topicFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toAtom } from '../../../reuse/atom.ts'

export const getStaticPaths = topicFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(toAtom(feedOf(archive().byTopic.get(id) ?? [], paths.topic(id), topicName(id))), ATOM)
