import type { ZodType } from 'zod'

/**
 * One named, complete Cypher statement with the shape of its rows. The only way to reach the database.
 * `reaches`: the answer follows lineage; its rows carry `workspaces`, and any other than the caller's fails closed.
 */
export type Statement<Row> = {
  readonly name: string
  readonly text: string
  readonly row: ZodType<Row>
  readonly reaches: boolean
}

/**
 * Declares a statement. Throws at load time unless every labelled node pattern that is matched or made is bound to
 * `$ws`: isolation is compiled in, not remembered.
 */
export function statement<Row>(name: string, row: ZodType<Row>, text: string): Statement<Row> {
  return declare(name, row, text, false)
}

/** As `statement`, for one that follows lineage: its rows must carry `workspaces: string[]`. */
export function reachability<Row extends { workspaces: string[] }>(name: string, row: ZodType<Row>, text: string) {
  return declare(name, row, text, true)
}

function declare<Row>(name: string, row: ZodType<Row>, text: string, reaches: boolean): Statement<Row> {
  const loose = anchorsWithoutWorkspace(text)
  if (loose.length > 0)
    throw new Error(`Statement ${name} reaches beyond its workspace: ${loose.join(', ')} lacks ws: $ws`)
  return { name, row, text, reaches }
}

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
