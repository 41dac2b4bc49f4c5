import type { Carries } from '@/generated/graphql.ts'
import { counted, roleNames } from '@/lib/words.ts'
import { NO_REGION, regionOf } from '../model/filter.ts'
import type { PlacedSystem, SystemMap } from '../types.ts'

/** One system as a card. */
export type SystemCard = { id: string; region: string; name: string; caption: string }

/** One flow as a line. */
export type SystemLink = { id: string; from: string; to: string; carries: Carries; artifacts: number }

/** `undrawn`: flows to or from something that is not drawn: closed, filtered out, or in no system. */
export type Drawing = { cards: SystemCard[]; links: SystemLink[]; undrawn: number }

/** Systems that are shown as cards, with the flows between them. Pure. */
export function drawingOf(shown: readonly PlacedSystem[], flows: SystemMap['flows']): Drawing {
  const open = shown.filter(({ closed }) => !closed)
  const keys = new Set(open.map(({ key }) => key))
  const links = flows.flatMap(({ from, to, closed, carries, artifacts }): SystemLink[] =>
    closed || from === null || to === null || !keys.has(from) || !keys.has(to)
      ? []
      : [{ id: `${from} → ${to}`, from, to, carries, artifacts }],
  )
  return { cards: open.map(cardOf), links, undrawn: flows.length - links.length }
}

function cardOf(placed: PlacedSystem): SystemCard {
  const { key, system, holds } = placed
  const what = system ? roleNames[system.role] : 'Not described'
  return {
    id: key,
    region: regionOf(placed),
    name: system?.name ?? key,
    caption: `${what} · ${holds.artifacts === 0 ? 'none personal' : counted(holds.artifacts, 'artifact')}`,
  }
}

export const regionTitle = (region: string): string => (region === NO_REGION ? 'No region' : region)
