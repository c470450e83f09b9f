import type { APIRoute } from 'astro'
import { cardPaths, toCardJpeg } from '../../components/reuse/siteCards.ts'

export const getStaticPaths = cardPaths

export const GET: APIRoute = async ({ params: { id = '' } }) =>
  new Response(await toCardJpeg(id), { headers: { 'content-type': 'image/jpeg' } })
