import type { APIRoute } from 'astro'
import { archive } from '../../../archive/archive.ts'
import { placeName } from '../../../archive/labels.ts'
import { paths } from '../../../archive/paths.ts'
import { fileResponse, ATOM } from '../../../components/reuse/response.ts'
import { districtFeedPaths, feedOf } from '../../../components/reuse/siteFeed.ts'
import { toAtom } from '../../../reuse/atom.ts'

export const getStaticPaths = districtFeedPaths

export const GET: APIRoute = ({ params: { id = '' } }) =>
  fileResponse(toAtom(feedOf(archive().byDistrict.get(id) ?? [], paths.district(id), placeName(id))), ATOM)
