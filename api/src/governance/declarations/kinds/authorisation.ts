import { foldedColumn } from '../../../catalog/artifacts/index.ts'
import type { AuthoriseInput } from '../../../generated/schema.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import type { ContentOf, Kind } from './kind.ts'
import { nameOf, type Read, textOf, tooLong, wordsOf, wrongName } from './parts.ts'

type Said = ContentOf<'AUTHORISATION'>

/** For which purposes an artifact, or one column of it, may be used. */
export const authorisation: Kind<Said> = {
  about: ({ artifact, column, tags }) => {
    const { namespace, name } = canonicalName(artifact)
    // What tags say stands beside what people declare, and replaces nothing of it.
    return [artifact.kind, namespace, name, column === null ? '' : foldedColumn(column), ...(tags ? ['tags'] : [])]
  },
  artifact: ({ artifact }) => artifact,
  column: ({ column }) => column,
  purposes: ({ purposes }) => purposes,
  text: ({ artifact, column, purposes, tags }) =>
    `${tags ? 'As its tags say, ' : ''}${column === null ? '' : `${tags ? 'column' : 'Column'} ${column} of `}${artifact.name} may be used for ${purposes.length > 0 ? purposes.join(', ') : 'nothing'}.`,
}

export function readAuthorisation(input: AuthoriseInput): Read<Said> {
  const artifact = nameOf(input.artifact)
  const column = textOf(input.column)
  const said = { kind: 'AUTHORISATION' as const, artifact, column, purposes: wordsOf(input.purposes) }
  return { said, wrong: wrongName(artifact) ?? tooLong(column, 'column') }
}
