'use client'

import { createParser, useQueryState } from 'nuqs'
import type { ChosenColumn } from './useColumnReach.ts'

const parser = createParser<ChosenColumn>({
  parse: (text) => {
    const [, artifact, column] = /^([^~]+)~([^~]+)$/.exec(text) ?? []
    return artifact && column ? { artifact, column } : null
  },
  serialize: ({ artifact, column }) => `${artifact}~${column}`,
  eq: (a, b) => a.artifact === b.artifact && a.column === b.column,
}).withOptions({ history: 'push' })

/** The column that is followed: in the address, by the ids of its artifact and its own. */
export const useChosenColumn = () => useQueryState('column', parser)

/** The part of an address that makes a graph follow a column. */
export const columnInAddress = (chosen: ChosenColumn): { column: string } => ({ column: parser.serialize(chosen) })
