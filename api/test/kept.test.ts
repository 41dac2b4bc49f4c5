import { assert, property } from 'fast-check'
import { expect, it } from 'vitest'
import { keep, restore } from '../src/ingest/statements/index.ts'
import { type Command, namesPeople } from '../src/vocabulary/command.ts'
import { statements } from './oracle/arbitraries.ts'

/** A statement, without the people of its list. */
const unlisted = (command: Command): Command => (namesPeople(command) ? { ...command, members: [] } : command)

/** Null and an empty list say nothing, like a field that is missing. */
const said = (command: Command): unknown =>
  JSON.parse(
    JSON.stringify(command, (_, value) =>
      value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
    ),
  )

it('any statement comes back from how it is kept, with the number of people on its list', () => {
  assert(
    property(statements, (all) => {
      for (const command of all) {
        const { command: read, people } = restore(keep(command))
        expect(said(read)).toEqual(said(unlisted(command)))
        expect(people).toBe(namesPeople(command) ? command.members.length : null)
      }
    }),
    { numRuns: 300 },
  )
})
