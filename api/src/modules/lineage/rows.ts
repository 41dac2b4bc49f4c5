import { z } from 'zod'
import { Carries } from '../../generated/schema.ts'
import { ArtifactKindRow, SystemRoleRow, VersionRow } from '../artifacts/index.ts'

const workspaces = z.array(z.string())

/** How many versions are alike in kind, role, verdict and life. `chosen`: the filter lets them through. */
export const CountRow = z.object({
  kind: ArtifactKindRow,
  role: SystemRoleRow.nullable(),
  rank: z.number(),
  live: z.boolean(),
  chosen: z.boolean(),
  count: z.number(),
})
export type CountRow = z.infer<typeof CountRow>

const Judged = { truncated: z.boolean(), counts: z.array(CountRow), workspaces }

export const ItemRow = z.object({ rank: z.number(), live: z.boolean(), version: VersionRow })
export type ItemRow = z.infer<typeof ItemRow>

export const PageRow = z.object({ ...Judged, items: z.array(ItemRow) })
export type PageRow = z.infer<typeof PageRow>

const CarriesRow = z.enum(Carries)

/** A flow relationship between a version and a run's part, or two versions. `run`: of the part among its ends. */
export const FlowRow = z.object({
  from: z.string(),
  to: z.string(),
  run: z.string().nullable(),
  type: z.enum(['FLOWS', 'BLURRED', 'HELD']),
  carries: CarriesRow,
  at: z.number(),
  carry: z.string().nullable(),
})
export type FlowRow = z.infer<typeof FlowRow>

export const DrawnRow = z.object({ rank: z.number(), version: VersionRow })
export type DrawnRow = z.infer<typeof DrawnRow>

export const PoolRow = z.object({
  ...Judged,
  items: z.array(DrawnRow),
  rootsApart: z.number(),
  reads: z.array(FlowRow),
  writes: z.array(FlowRow),
  chain: z.array(z.object({ from: z.string(), to: z.string() })),
})
export type PoolRow = z.infer<typeof PoolRow>

const count = z.number()

export const CaveatRow = z.object({
  truncated: z.boolean(),
  openRuns: count,
  clockSkew: count,
  contradictions: count,
  flowsAssumed: count,
  assumedAppends: count,
  unseen: count,
  refused: count,
  silentSystems: count,
  workspaces,
})
export type CaveatRow = z.infer<typeof CaveatRow>
