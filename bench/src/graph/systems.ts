import neo4j, { type Driver } from 'neo4j-driver'
import { openClient } from '../../../testkit/client.ts'
import type { Workspace } from '../../../testkit/stage.ts'
import type { Postgres } from './postgres.ts'
import { graphql, manyStarts, oneStart, type Question, recursive, recursiveByNumber } from './questions.ts'

/**
 * One of several that ask a system at once, over a connection of its own. `person`: by position. @returns the versions
 * counted, so that answers can be compared
 */
export type Client = { ask(question: Question, person: number): Promise<number>; close(): Promise<void> }

/** What answers. `only`: the one question that it can be asked. `alone`: it is asked by one client at a time, since it is slow enough then. */
export type System = { name: string; only?: Question; alone?: boolean; open(): Promise<Client> }

type Impact = { customerImpact: { summary: { total: number }; completeness: { complete: boolean } } }

/** @param refs of the people, by position; @throws Error on an answer that is not complete */
export const apiSystem = (url: string, { token }: Workspace, refs: ReadonlyMap<number, string>): System => ({
  name: 'API',
  open: async () => {
    const client = openClient(url, { token, connections: 1 })
    return {
      ask: async (question, person) => {
        const variables = { customer: { ref: refs.get(person) } }
        const { customerImpact } = await client.ask<Impact>(graphql[question], variables)
        if (!customerImpact.completeness.complete) throw new Error('The API stopped before the answer was complete.')
        return customerImpact.summary.total
      },
      close: async () => client.close(),
    }
  },
})

/** Where each person starts, for the driver: a name, and the ids of versions. */
export type Start = { name: string; versions: string[] }

/** A session and an auto-commit transaction for each question, as the API does. */
function driverSystem(
  driver: Driver,
  name: string,
  statements: Record<Question, string>,
  parameters: object[],
): System {
  const ask = async (question: Question, person: number) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ })
    try {
      const { records } = await session.run(statements[question], { ...parameters[person], asOf: Date.now() })
      return records[0]?.toObject().total as number
    } finally {
      await session.close()
    }
  }
  return { name, open: async () => ({ ask, close: async () => {} }) }
}

export const driverSystems = (driver: Driver, ws: string, starts: readonly Start[]): System[] => [
  driverSystem(
    driver,
    'driver, one start',
    oneStart,
    starts.map(({ name }) => ({ ws, name })),
  ),
  {
    ...driverSystem(
      driver,
      'driver, UNWIND',
      manyStarts,
      starts.map(({ versions }) => ({ ws, versions })),
    ),
    alone: true,
  },
]

/** Statements are prepared once for each connection and person. `versions`: how many there are. */
export const postgresSystems = (postgres: Postgres, schema: string, versions: number): System[] => {
  const open = async (textOf: (question: Question) => string, boundOf: () => number): Promise<Client> => {
    const client = await postgres.client()
    await client.query(`SET search_path TO ${schema}`)
    return {
      ask: async (question, person) => {
        // A name for each person: one plan for all of them suits whoever reaches most, and scans the table for the others.
        const name = `${question} ${person}`
        const statement = { name, text: textOf(question), values: [person, boundOf()] }
        const { rows } = await client.query<{ total: number }>(statement)
        return rows[0]?.total ?? 0
      },
      close: () => client.end(),
    }
  }
  return [
    { name: 'Postgres', open: () => open((question) => recursive[question], Date.now) },
    {
      name: 'Postgres, ids only',
      only: 'COUNT',
      open: () =>
        open(
          () => recursiveByNumber,
          () => versions,
        ),
    },
  ]
}
