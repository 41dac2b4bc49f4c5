import { foldedColumn } from '../../../catalog/artifacts/index.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import type { ContentOf, Kind } from './kind.ts'

type Said = ContentOf<'AUTHORISATION'>

/** For which purposes an artifact, or one column of it, may be used. */
export const authorisation: Kind<Said> = {
  about: ({ artifact, column }) => {
    const { namespace, name } = canonicalName(artifact)
    return [artifact.kind, namespace, name, column === null ? '' : foldedColumn(column)]
  },
  artifact: ({ artifact }) => artifact,
  purposes: ({ purposes }) => purposes,
  text: ({ artifact, column, purposes }) =>
    `${column === null ? '' : `Column ${column} of `}${artifact.name} may be used for ${purposes.length > 0 ? purposes.join(', ') : 'nothing'}.`,
}
