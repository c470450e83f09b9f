/** `/data/changes.json`: what changed from release to release, for programs. */
import { readReleases } from '../../archive/archive.ts'

export const GET = (): Response => Response.json(readReleases())
