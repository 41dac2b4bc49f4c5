import { foldedColumn } from '../../../catalog/artifacts/index.ts'
import type { DeclareInferenceInput } from '../../../generated/schema.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import { isSpecial } from '../../vocabularies/index.ts'
import type { ContentOf, Kind } from './kind.ts'
import { nameOf, type Read, textOf, tooLong, unknownCategory, wrongName } from './parts.ts'

type Said = ContentOf<'INFERENCE'>

/** What is concluded of people in an artifact, or in one column of it. */
export const inference: Kind<Said> = {
  about: ({ artifact, column, category }) => {
    const { namespace, name } = canonicalName(artifact)
    return [artifact.kind, namespace, name, column === null ? '' : foldedColumn(column), category]
  },
  artifact: ({ artifact }) => artifact,
  column: ({ column }) => column,
  purposes: () => [],
  text: ({ artifact, column, category, special, reviewed }) =>
    [
      `${column === null ? '' : `Column ${column} of `}${artifact.name} concludes ${category} of people`,
      special ? ', which is special' : '',
      reviewed ? '. Somebody has reviewed that it may.' : '. Nobody has reviewed whether it may.',
    ].join(''),
}

export function readInference(input: DeclareInferenceInput): Read<Said> {
  const artifact = nameOf(input.artifact)
  const column = textOf(input.column)
  const category = input.category.trim()
  const special = input.special || isSpecial(category)
  const said = { kind: 'INFERENCE' as const, artifact, column, category, special, reviewed: input.reviewed }
  return { said, wrong: wrongName(artifact) ?? tooLong(column, 'column') ?? unknownCategory([category], 'category') }
}
