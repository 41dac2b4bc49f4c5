import { createHash } from 'node:crypto'
import type { RecordBasisInput, UserError } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { canonicalJson } from '../../vocabulary/ids.ts'
import { isWithin } from '../vocabularies/index.ts'
import { assessedBy } from './assessed.ts'
import { type ContentOf, type Read, readers, refuse } from './kinds/index.ts'
import { declared } from './standing.ts'

/** With whoever speaks when its author does, none of whom may decide about it. */
export const byAuthors = (
  { said, wrong }: Read<ContentOf<'ASSESSMENT'>>,
  behind: readonly string[],
): Read<ContentOf<'ASSESSMENT'>> => ({ said: { ...said, authors: [...behind].sort() }, wrong })

type Deciding = { db: Database; behind: () => Promise<readonly string[]> }

/** A decision, refused where there is no such assessment, or where whoever decides wrote it, or speaks with a token of somebody who did. */
export async function bySomebodyElse(
  { db, behind }: Deciding,
  read: Read<ContentOf<'DECISION'>>,
): Promise<Read<ContentOf<'DECISION'>>> {
  if (read.wrong) return read
  const row = (await declared(db, 'ASSESSMENT')).find(({ id }) => id === read.said.assessment)
  if (!row) return { ...read, wrong: refuse('NOT_FOUND', NO_ASSESSMENT, 'assessment') }
  const speaking = await behind()
  const isAuthor = row.said.authors.some((one) => speaking.includes(one))
  return isAuthor ? { ...read, wrong: refuse('OWN_ASSESSMENT', OWN, 'assessment') } : read
}

const NO_ASSESSMENT = 'No assessment has this id. `assessments` lists all.'
const OWN = 'You, or whoever has your token, wrote this assessment. Somebody else has to decide about it.'

/** A basis; where it names an assessment, that is its balancing test. Throws DatabaseError. */
export async function withAssessment(db: Database, input: RecordBasisInput): Promise<Read<ContentOf<'BASIS'>>> {
  const id = input.assessment?.trim()
  if (!id) return readers.recordBasis(input)
  const test = input.balancingTest
    ? refuse('INVALID_RANGE', 'Name the assessment, or describe a test that is kept elsewhere, not both.', 'assessment')
    : await approvedTest(db, id, input)
  if (!('code' in test)) {
    const { said, wrong } = readers.recordBasis({ ...input, balancingTest: test })
    const balancingTest = said.balancingTest && { ...said.balancingTest, assessment: id }
    return { said: { ...said, balancingTest }, wrong: wrong && { ...wrong, field: fieldOf(wrong) } }
  }
  return { said: readers.recordBasis(input).said, wrong: test }
}

/** What was made of the assessment is wrong with the assessment. */
const fieldOf = ({ field }: UserError): string[] =>
  field?.[0] === 'balancingTest' ? ['assessment'] : [...(field ?? [])]

/** An approved assessment of these purposes, as a balancing test. */
async function approvedTest(db: Database, id: string, { purposes }: RecordBasisInput) {
  const [assessments, decisions] = await Promise.all([declared(db, 'ASSESSMENT'), declared(db, 'DECISION')])
  const found = assessedBy(assessments, decisions).find(({ assessment }) => assessment.id === id)
  if (found?.assessment.said.template !== 'BALANCING') return refuse('NOT_FOUND', NO_TEST, 'assessment')
  const { assessment, decision, state } = found
  if (state !== 'APPROVED' || !decision) return refuse('MISSING', NOT_APPROVED, 'assessment')
  if (!assessment.said.favourable)
    return refuse(
      'INVALID_RANGE',
      'It came to the result that the interest does not outweigh those of the people.',
      'assessment',
    )
  const other = purposes.filter((purpose) => !assessment.said.purposes.some((one) => isWithin(purpose.trim(), one)))
  if (other.length > 0)
    return refuse(
      'INVALID_RANGE',
      `It is not about ${other.join(', ')}. Assess that first, or leave it out.`,
      'assessment',
    )
  const digest = createHash('sha256').update(canonicalJson(assessment.said)).digest('hex')
  return { digest, approvedBy: decision.recordedBy, approvedAt: decision.at }
}

const NO_TEST = 'No assessment of a legitimate interest has this id. `assessments(kinds: [BALANCING])` lists all.'
const NOT_APPROVED = 'Nobody has approved it. Let somebody else than its author do that with decideAssessment.'
