import type { Write } from '../binding/index.ts'
import type { Naming } from './names.ts'
import type { Span } from './span.ts'
import type { RunStatement } from './statement.ts'

/** The columns that a run's latest statement about them tells of one of its writes. `adds`: what was there before keeps its own. */
export type WriteSchema = { columns: string[]; adds: boolean }

/** A schema as it is kept beside its write, or beside the artifact of which it is told. */
export type ReportedSchema = WriteSchema & { id: string }

/**
 * What the statements about one run tell of the columns of its writes, by the writes' ids. Only a run that completed, and did not
 * say that it appends, can have taken columns away. `writes`: by their output's key. Pure.
 */
export function schemasOf(
  statements: RunStatement[],
  { state }: Span,
  naming: Naming,
  writes: Map<string, Write>,
): Map<string, WriteSchema> {
  const schemas = new Map<string, WriteSchema>()
  for (const statement of statements)
    for (const output of statement.outputs) {
      if (!output.schema) continue
      for (const key of naming.outputs(output, statement)) {
        const write = writes.get(key)
        if (!write) continue
        const appends = !write.assumed && !write.overwrites && !write.fresh
        schemas.set(write.id, { columns: output.schema, adds: appends || state !== 'COMPLETE' })
      }
    }
  return schemas
}

/** Schemas of one write that several jobs report under one run id. */
export const joinedSchema = (one: WriteSchema, other: WriteSchema): WriteSchema => ({
  columns: [...new Set([...one.columns, ...other.columns])].sort(),
  adds: one.adds || other.adds,
})

/** A schema for keeping: when it came to be so follows from its write. */
export const reportedSchemas = (schemas: Map<string, WriteSchema>, writes: Map<string, Write>): ReportedSchema[] =>
  [...schemas].flatMap(([id, { columns, adds }]) =>
    writes.has(id) ? [{ id, columns: [...columns].sort(), adds }] : [],
  )
