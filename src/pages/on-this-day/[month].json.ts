import type { APIRoute } from 'astro'
import { toPastMonth } from '../../archive/onThisDay.ts'
import { fileResponse } from '../../components/reuse/response.ts'

export const getStaticPaths = () =>
  Array.from({ length: 12 }, (_, i) => ({ params: { month: String(i + 1).padStart(2, '0') } }))

export const GET: APIRoute = ({ params }) =>
  fileResponse(JSON.stringify(toPastMonth(params['month'] ?? '')), 'application/json')
