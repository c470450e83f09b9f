import type { APIRoute } from 'astro'
import { ATOM, fileResponse } from '../../components/reuse/response.ts'
import { addedFeed } from '../../components/reuse/siteFeed.ts'
import { toAtom } from '../../reuse/atom.ts'

export const GET: APIRoute = () => fileResponse(toAtom(addedFeed()), ATOM)
