import type { APIRoute } from 'astro'
import { archive } from '../archive/archive.ts'
import { paths } from '../archive/paths.ts'
import { ATOM, fileResponse } from '../components/reuse/response.ts'
import { feedOf } from '../components/reuse/siteFeed.ts'
import { toAtom } from '../reuse/atom.ts'

export const GET: APIRoute = () => fileResponse(toAtom(feedOf(archive().articles, paths.home, null)), ATOM)
