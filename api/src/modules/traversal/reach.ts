import type { Direction } from '../../generated/schema.ts'

/**
 * What a question may reach from some versions, by id; they may still be on their way. `person`: all that someone's data who is
 * named there may have touched. `people`: all from which someone may have come there. Otherwise every flow in a direction.
 */
export type Reach = {
  follow: 'person' | 'people' | Direction
  from: readonly string[] | Promise<readonly string[]>
}
