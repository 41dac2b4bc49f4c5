import type { BalancingTestInput, RecordBasisInput, UserError } from '../../../generated/schema.ts'
import { withoutZone } from '../../../platform/asOf.ts'
import { isSpecial, legalBases, nearest, needsBalancing, specialConditions } from '../../vocabularies/index.ts'
import type { ContentOf, Kind } from './kind.ts'
import { noPurpose, type Read, refuse, textOf, tooLong, unknownCategory, wordsOf } from './parts.ts'

type Said = ContentOf<'BASIS'>

/** On which legal basis data may be processed for some purposes. */
export const basis: Kind<Said> = {
  about: ({ iri, purposes, categories, region }) => [iri, purposes.join(' '), categories.join(' '), region ?? ''],
  artifact: () => null,
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ iri, purposes, categories, region, condition }) =>
    [
      `Processing for ${purposes.join(', ')} rests on ${legalBases.get(iri) ?? iri}`,
      categories.length > 0 ? `, with ${categories.join(', ')}` : ', with every category that is not special',
      condition === null ? '' : `, on the condition of ${specialConditions.get(condition) ?? condition}`,
      region === null ? '.' : `, in ${region}.`,
    ].join(''),
}

export function readBasis(input: RecordBasisInput): Read<Said> {
  const said = {
    kind: 'BASIS' as const,
    iri: input.iri.trim(),
    purposes: wordsOf(input.purposes),
    categories: wordsOf(input.categories),
    region: textOf(input.region),
    condition: textOf(input.condition),
    balancingTest: testOf(input.balancingTest),
  }
  return { said, wrong: wrongWords(said) ?? wrongCondition(said) ?? wrongTest(said, input) }
}

/** `approvedAt` without a zone is none: the input is refused for it. */
const testOf = (test: BalancingTestInput | null | undefined): Said['balancingTest'] =>
  test
    ? {
        digest: test.digest.trim().toLowerCase(),
        approvedBy: test.approvedBy.trim(),
        approvedAt: typeof test.approvedAt === 'number' ? test.approvedAt : Number.NaN,
      }
    : null

function wrongWords({ iri, purposes, categories, region, condition }: Said): UserError | null {
  if (!legalBases.has(iri)) return unknownTerm(iri, [...legalBases.keys()], 'iri')
  if (condition !== null && !specialConditions.has(condition))
    return unknownTerm(condition, [...specialConditions.keys()], 'condition')
  return noPurpose(purposes) ?? unknownCategory(categories, 'categories') ?? tooLong(region, 'region')
}

const unknownTerm = (term: string, known: readonly string[], field: string): UserError =>
  refuse('NOT_FOUND', `No term has this name. Nearest: ${nearest(term, known).join(', ')}.`, field)

/** Special categories need a condition of Art. 9(2) beside the basis of Art. 6. */
function wrongCondition({ categories, condition }: Said): UserError | null {
  const special = categories.find(isSpecial)
  if (special === undefined || condition !== null) return null
  return refuse('MISSING', `${special} is special: name a condition of Art. 9(2), such as eu-gdpr:A9-2-a.`, 'condition')
}

const SHA_256 = /^[0-9a-f]{64}$/

/** A legitimate interest counts once somebody has weighed it against those of the people, and somebody approved that. */
function wrongTest({ iri, balancingTest }: Said, { at }: RecordBasisInput): UserError | null {
  if (!balancingTest)
    return needsBalancing(iri)
      ? refuse('MISSING', 'A legitimate interest needs an approved balancing test.', 'balancingTest')
      : null
  const { digest, approvedBy, approvedAt } = balancingTest
  if (!SHA_256.test(digest))
    return refuse('INVALID_RANGE', 'Give its SHA-256 in 64 hexadecimal digits.', 'balancingTest.digest')
  if (approvedBy === '') return refuse('MISSING', 'Say who approved it.', 'balancingTest.approvedBy')
  if (Number.isNaN(approvedAt)) return withoutZone(['balancingTest', 'approvedAt'])
  if (typeof at !== 'number' || approvedAt <= at) return null
  return refuse(
    'INVALID_RANGE',
    'It was approved after the basis begins. Give a later `at`.',
    'balancingTest.approvedAt',
  )
}
