import { type inferParserType, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs'
import { rolesInOrder } from '@/lib/words.ts'
import type { PlacedSystem } from '../types.ts'

/** Stands for systems without a region in an address. */
export const NO_REGION = '-'

/** What narrows the map down and what of it is open, as an address holds it. Keys and regions of systems name no person. */
export const systemParsers = {
  role: parseAsArrayOf(parseAsStringLiteral(rolesInOrder)).withDefault([]),
  region: parseAsArrayOf(parseAsString).withDefault([]),
  /** Only systems of which something is not on record. */
  missing: parseAsBoolean.withDefault(false),
  /** Also systems that hold no personal data. */
  all: parseAsBoolean.withDefault(false),
  /** These alone: what a search led to. */
  only: parseAsArrayOf(parseAsString).withDefault([]),
  system: parseAsString,
  unplaced: parseAsBoolean.withDefault(false),
}

export type SystemChoice = inferParserType<typeof systemParsers>

export const regionOf = ({ system }: PlacedSystem): string => system?.region || NO_REGION

/** Whether anything is chosen that hides systems with personal data. */
export const isNarrowed = ({ role, region, missing, only }: SystemChoice): boolean =>
  role.length + region.length + only.length > 0 || missing

/** The systems that a choice shows, in the order given. */
export function chosenSystems(systems: readonly PlacedSystem[], choice: SystemChoice): PlacedSystem[] {
  return systems.filter(
    (placed) =>
      (choice.all || placed.holds.artifacts > 0) &&
      (choice.only.length === 0 || choice.only.includes(placed.key)) &&
      (choice.role.length === 0 || (placed.system !== null && choice.role.includes(placed.system.role))) &&
      (choice.region.length === 0 || choice.region.includes(regionOf(placed))) &&
      (!choice.missing || placed.missing.length > 0),
  )
}
