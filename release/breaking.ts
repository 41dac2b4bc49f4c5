import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BreakingChange, buildSchema, extendSchema, findBreakingChanges, type GraphQLSchema, parse } from 'graphql'

/** The schema of the last release. `npm run release` puts the present one in its place. */
export const released = join(import.meta.dirname, 'released.graphql')

const folder = join(import.meta.dirname, '../schema')

/** The text of the present schema, one file after the other. */
export const presentText = (): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

/** A schema from its text, extensions applied. `type Query` and `type Mutation` may begin without a field. */
export function schemaOf(text: string): GraphQLSchema {
  const document = parse(text)
  const isExtension = (kind: string) => kind.endsWith('Extension')
  const roots = ['Query', 'Mutation'].map((name) => `type ${name} { nothing: Boolean }`).join('\n')
  const types = document.definitions.filter(
    (d) => !isExtension(d.kind) && !('name' in d && ['Query', 'Mutation'].includes(d.name?.value ?? '')),
  )
  const extensions = document.definitions.filter((d) => isExtension(d.kind))
  const base = extendSchema(buildSchema(roots), { ...document, definitions: types })
  return extendSchema(base, { ...document, definitions: extensions })
}

/** What would break a client that was written for the schema before. */
export const breakingChanges = (before: string, after: string): BreakingChange[] =>
  findBreakingChanges(schemaOf(before), schemaOf(after))

/** The same for the schema of the last release and the present one. */
export const breakingSinceRelease = (): BreakingChange[] =>
  breakingChanges(readFileSync(released, 'utf8'), presentText())
