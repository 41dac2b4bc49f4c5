import type { ArtifactInput, AuthoriseInput, UserError } from '../../generated/schema.ts'
import type { ArtifactName } from '../../vocabulary/command.ts'
import { type Declared, type Declaring, declare, refuse } from './declare.ts'

const LONGEST_NAME = 2_000

/** Says for which purposes an artifact, or a column of it, may be used. Throws DatabaseError, in which case nothing was stored. */
export function authorise(by: Declaring, input: AuthoriseInput): Promise<Declared> {
  const artifact = nameOf(input.artifact)
  const column = input.column?.trim() || null
  const said = { kind: 'AUTHORISATION' as const, artifact, column, purposes: [...new Set(input.purposes)].sort() }
  return declare(by, 'authorise', input, said, wrongName(artifact) ?? wrongColumn(column))
}

export const nameOf = ({ kind, namespace, name }: ArtifactInput): ArtifactName => ({
  kind,
  namespace: namespace.trim(),
  name: name.trim(),
})

/** What is wrong with the name of an artifact; null: nothing. */
export function wrongName(artifact: ArtifactName): UserError | null {
  for (const part of ['namespace', 'name'] as const) {
    if (artifact[part] === '') return refuse('MISSING', 'Name it as its producer does.', `artifact.${part}`)
    if (artifact[part].length > LONGEST_NAME)
      return refuse('TOO_LONG', `Give at most ${LONGEST_NAME} characters.`, `artifact.${part}`)
  }
  return null
}

export const wrongColumn = (column: string | null): UserError | null =>
  (column?.length ?? 0) > LONGEST_NAME ? refuse('TOO_LONG', `Give at most ${LONGEST_NAME} characters.`, 'column') : null
