import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ModelVersionCommand } from '../../vocabulary/command.ts'
import { endOf } from './columns.ts'
import { ColumnsInto } from './columnsInto.ts'
import { columnsText } from './partColumns.ts'

/**
 * What the features of a model version that no run is said to have trained pass into it, as a part would keep it. The
 * parent, and what goes on within the artifact, pass in any case: columns of those say nothing more. Null: no features. Pure.
 */
export function featureColumns(ws: string, { version, parent, features }: ModelVersionCommand): string | null {
  const own = artifactId(ws, version)
  const passing = new Set([own, ...(parent ? [artifactId(ws, parent)] : [])])
  const ends = features.map((feature) => endOf(ws, feature)).filter(({ artifact }) => !passing.has(artifact))
  if (ends.length === 0) return null
  const columns = new ColumnsInto({ artifact: own, name: version.version })
  for (const { artifact, version: name, column } of ends)
    columns.pass({ artifact, name }, { from: column, to: null, direct: true, masking: false, assumed: false })
  return columnsText([columns.all()])
}
