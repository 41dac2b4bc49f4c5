import type { DecideAssessmentInput } from '../../../generated/schema.ts'
import { reasonIn } from '../../../platform/access/index.ts'
import type { ContentOf, Kind } from './kind.ts'
import { type Read, refuse, textOf, tooLong } from './parts.ts'

type Said = ContentOf<'DECISION'>

/** That somebody else than its author approved or rejected an assessment. */
export const decision: Kind<Said> = {
  about: ({ assessment }) => [assessment],
  artifact: () => null,
  column: () => null,
  purposes: () => [],
  text: ({ approved, note }) =>
    `The assessment was ${approved ? 'approved' : 'rejected'}${note === null ? '.' : `: ${note}`}`,
}

export function readDecision(input: DecideAssessmentInput): Read<Said> {
  const note = textOf(reasonIn(input.note ?? ''))
  const said = { kind: 'DECISION' as const, assessment: input.assessment.trim(), approved: input.approved, note }
  const reasonless = !said.approved && note === null ? refuse('MISSING', 'Say why it is rejected.', 'note') : null
  return { said, wrong: reasonless ?? tooLong(note, 'note') }
}
