import type { Direction } from '../../generated/schema.ts'

/** Ids of nodes; they may still be on their way, or be looked up only where the database is to gather what they reach. */
export type Ids = readonly string[] | Promise<readonly string[]> | (() => Promise<readonly string[]>)

/**
 * What a question may reach from some nodes. `person`: all that someone's data who is named there may have touched. `people`: all
 * from which someone may have come there. `everyone`: all that people who are named there may be in. `beside`: versions one step
 * away. `nothing`: the nodes themselves. Otherwise every flow in a direction. `also`: what is looked at besides. `columns`: what was told of
 * their columns is looked at, too. `namespaces`: of the person's identities; a list that names people by others does not hold them.
 */
export type Reach = { from: Ids; also?: Ids; columns?: true } & (
  | { follow: 'person'; namespaces: Ids }
  | { follow: 'people' | 'everyone' | 'nothing' | Direction }
  | { follow: 'beside'; direction: Direction }
)

export const idsOf = async (ids: Ids = []): Promise<readonly string[]> => (typeof ids === 'function' ? ids() : ids)
