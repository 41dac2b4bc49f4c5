import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** How far a workspace's rebuilding is. Each can be cut off at any point, and goes on from there. */
export const phases = ['ASIDE', 'CLEAR', 'REPLAY', 'RENAME', 'ERASE', 'FINISH'] as const

const Nothing = z.object({})

export const take = statement(
  'holdRebuild',
  z.object({ phase: z.enum(phases), from: z.number() }),
  `
  MATCH (r:Rebuild {ws: $ws}) WHERE r.holder IS NULL OR r.holder = $holder OR r.until < timestamp()
  SET r.holder = $holder, r.until = timestamp() + $ms
  RETURN r.phase AS phase, r.from AS from`,
)

export const enter = statement('enterPhase', Nothing, 'MATCH (r:Rebuild {ws: $ws}) SET r.phase = $phase')

export const end = statement('endRebuild', Nothing, 'MATCH (r:Rebuild {ws: $ws}) DELETE r')

export const release = statement(
  'releaseRebuild',
  Nothing,
  'MATCH (r:Rebuild {ws: $ws}) WHERE r.holder = $holder SET r.until = 0',
)
