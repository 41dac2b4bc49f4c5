import { artifactId } from '../artifacts/identity.ts'
import type { ModelVersionCommand } from '../ingest/command.ts'
import { endOf } from './columns.ts'
import { ColumnsInto } from './columnsInto.ts'
import { columnsText } from './partColumns.ts'

/**
 * What the features of a model version that no run is said to have trained pass into it, as a part would keep it. The
 * parent passes as a whole, so columns of its artifact say nothing more. Null: no features. Pure.
 */
export function featureColumns(ws: string, { version, parent, features }: ModelVersionCommand): string | null {
  const inherited = parent ? artifactId(ws, parent) : null
  const ends = features.map((feature) => endOf(ws, feature)).filter(({ artifact }) => artifact !== inherited)
  if (ends.length === 0) return null
  const columns = new ColumnsInto({ artifact: artifactId(ws, version), name: version.version })
  for (const { artifact, version: name, column } of ends)
    columns.pass({ artifact, name }, { from: column, to: null, direct: true, masking: false, assumed: false })
  return columnsText([columns.all()])
}
