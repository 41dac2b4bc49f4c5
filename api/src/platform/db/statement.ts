import type { ZodType } from 'zod'
import { heldToWorkspace, unscopedPaths } from './patterns.ts'

/** One named, complete Cypher statement with the shape of its rows. The only way to reach the database. */
export type Statement<Row> = {
  readonly name: string
  readonly text: string
  readonly row: ZodType<Row>
  readonly required: Required
}

/**
 * What every row of a list parameter has to hold, as dotted paths (lists within rows: every element of them). Community Edition has no existence constraints, so a write
 * that lacks a required property is refused here.
 */
export type Required = { readonly [parameter: string]: readonly string[] }

/**
 * Declares a statement. Throws at load time unless every labelled node pattern that is matched or made is bound to `$ws`, and every path
 * starts at, or leads to, a node that is. The other nodes of its paths are held to `$ws` here (`heldToWorkspace`): isolation is compiled
 * in, not remembered. test/statements.db.test.ts checks what the database makes of each, and test/crossed.db.test.ts that a relationship
 * into another workspace changes no answer.
 */
export function statement<Row>(name: string, row: ZodType<Row>, text: string, required: Required = {}): Statement<Row> {
  const loose = [...new Set([...anchorsWithoutWorkspace(text), ...unscopedPaths(text)])]
  if (loose.length > 0)
    throw new Error(`Statement ${name} reaches beyond its workspace: ${loose.join(', ')} lacks ws: $ws`)
  const made = { name, row, text: heldToWorkspace(text), required }
  declared.push(made)
  return made
}

/** Every statement that has been declared, so that tests can ask the database what it makes of each. */
export const declared: Statement<unknown>[] = []

/**
 * Node patterns with both a label and properties must name the workspace, and at least one pattern must. A label alone,
 * as in `(v:Version)`, only narrows what an anchored pattern leads to; standing alone it would scan, so it is refused
 * as the first pattern of a MATCH or MERGE.
 */
export function anchorsWithoutWorkspace(text: string): string[] {
  const withProperties = [...text.matchAll(/\(\w*(?::[\w|&!]+)+\s*\{([^}]*)\}/g)]
    .filter(([, properties = '']) => !/\bws:\s*\$ws\b/.test(properties))
    .map(([pattern]) => pattern)
  const leading = [...text.matchAll(/\b(?:MATCH|MERGE|CREATE)\s+(?:\w+\s*=\s*)?(\(\w*(?::[\w|&!]+)+\s*\))/g)].map(
    ([, pattern = '']) => pattern,
  )
  return /\$ws\b/.test(text) ? [...withProperties, ...leading] : ['the whole statement']
}

/** The first required property that a row lacks, such as `rows[3].properties.at`; null when nothing is missing. */
export function missingIn(required: Required, parameters: Record<string, unknown>): string | null {
  for (const [parameter, paths] of Object.entries(required)) {
    const rows = parameters[parameter]
    if (!Array.isArray(rows)) return parameter
    for (const path of paths) {
      const steps = path.split('.')
      const index = rows.findIndex((row) => lacks(row, steps, 0))
      if (index >= 0) return `${parameter}[${index}].${path}`
    }
  }
  return null
}

/** A path goes into every element of the lists on its way. */
function lacks(value: unknown, steps: string[], step: number): boolean {
  if (value === null || value === undefined) return true
  const next = steps[step]
  if (next === undefined) return false
  if (Array.isArray(value)) return value.some((element) => lacks(element, steps, step))
  return lacks((value as Record<string, unknown>)[next], steps, step + 1)
}
