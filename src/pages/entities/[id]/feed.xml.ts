import type { APIRoute } from 'astro'
import { articlesAt } from '../../../archive/archive.ts'
import { entityOf } from '../../../archive/entities/entityPages.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, ATOM } from '../../../components/reuse/response.ts'
import { entityFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toAtom } from '../../../reuse/atom.ts'

export const getStaticPaths = entityFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(toAtom(feedOf(articlesAt(entityOf(id).articles), paths.entity(id), entityOf(id).name)), ATOM)
