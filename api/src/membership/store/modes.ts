import { z } from 'zod'
import type { MemberMode } from '../../generated/schema.ts'

export const mode = z.custom<MemberMode>((value) => value === 'FULL' || value === 'ADD' || value === 'REMOVE')

/** What a list is to a version: of one that it may only mean, it says who is in it, and never who is not. */
export const modeFor = (list: string, version: string) =>
  `CASE WHEN ${version}.id IN coalesce(${list}.weak, []) AND ${list}.mode = 'FULL' THEN 'ADD' ELSE ${list}.mode END`

export const saysOf = (list: string, version: string) =>
  `NOT (${list}.mode = 'REMOVE' AND ${version}.id IN coalesce(${list}.weak, []))`
