import type { APIRoute } from 'astro'
import { errataFeed } from '../../../components/reuse/errataFeed.ts'
import { ATOM, fileResponse } from '../../../components/reuse/response.ts'
import { toAtom } from '../../../reuse/atom.ts'

export const GET: APIRoute = () => fileResponse(toAtom(errataFeed()), ATOM)
