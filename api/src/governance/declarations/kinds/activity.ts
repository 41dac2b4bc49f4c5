import type { RegisterActivityInput, UserError } from '../../../generated/schema.ts'
import type { ContentOf, Kind } from './kind.ts'
import { emptyIn, noPurpose, type Read, refuse, textOf, tooLong, unknownCategory, wordsOf, wrongText } from './parts.ts'

type Said = ContentOf<'ACTIVITY'>

/** What some jobs do with data of people, and why. */
export const activity: Kind<Said> = {
  about: ({ key }) => [key],
  artifact: () => null,
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ key, purposes, jobs, owner }) =>
    `${key} is for ${purposes.join(', ')}, by ${jobs.length > 0 ? jobs.map(({ name }) => name).join(', ') : 'no job'}.${owner === null ? '' : ` ${owner} answers for it.`}`,
}

const MOST_DAYS = 36_500

export function readActivity(input: RegisterActivityInput): Read<Said> {
  const said = {
    kind: 'ACTIVITY' as const,
    key: input.key.trim(),
    purposes: wordsOf(input.purposes),
    jobs: (input.jobs ?? []).map(({ namespace, name }) => ({ namespace: namespace.trim(), name: name.trim() })),
    subjects: wordsOf(input.subjects),
    fields: wordsOf(input.fields),
    retentionDays: input.retentionDays ?? null,
    owner: textOf(input.owner),
    ...recordOf(input),
  }
  const nameless = said.jobs.findIndex(({ name }) => name === '')
  const wrong =
    wrongText(said.key, 'key') ??
    noPurpose(said.purposes) ??
    (nameless < 0 ? null : refuse('MISSING', 'Name the job as its producer does.', `jobs.${nameless}.name`)) ??
    tooLong(said.owner, 'owner') ??
    wrongRecord(said)
  return { said, wrong: wrong ?? wrongDays(said.retentionDays) }
}

/** What was given of what else a record of processing has. */
function recordOf({ role, ...input }: RegisterActivityInput): Partial<Said> {
  const lists = Object.fromEntries(LISTS.map((name) => [name, wordsOf(input[name])]).filter(([, list]) => list?.length))
  const texts = Object.fromEntries(TEXTS.map((name) => [name, textOf(input[name])]).filter(([, text]) => text !== null))
  return { ...lists, ...texts, ...(role === 'PROCESSOR' ? { role } : {}) }
}

const LISTS = ['controllers', 'categories', 'recipients', 'thirdCountries', 'measures'] as const
const TEXTS = ['processor', 'representative', 'dataProtectionOfficer', 'safeguards'] as const

function wrongRecord(said: Partial<Said>): UserError | null {
  for (const name of LISTS) {
    const wrong = emptyIn(said[name] ?? [], name)
    if (wrong) return wrong
  }
  for (const name of TEXTS) {
    const wrong = tooLong(said[name] ?? null, name)
    if (wrong) return wrong
  }
  return unknownCategory(said.categories ?? [], 'categories')
}

const wrongDays = (days: number | null) =>
  days === null || (days >= 1 && days <= MOST_DAYS)
    ? null
    : refuse('INVALID_RANGE', `Give whole days from 1 to ${MOST_DAYS}.`, 'retentionDays')
