/** What the fields of pages and figures are made of. */
import { z } from 'zod'

export const text = z.string().min(1)
/** 1-based. */
export const lineNumber = z.int().positive()
/** A full ISO date: `2021-05-21`. */
export const dateSchema = z.iso.date()
