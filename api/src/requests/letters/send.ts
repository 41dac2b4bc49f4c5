import { createHash, randomUUID } from 'node:crypto'
import type { LetterObstacle, SendLetterInput, UserError } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import {
  type Change,
  change,
  changeIn,
  contactOf,
  eventsOfRequest,
  extendedBy,
  type Handling,
  lockRequest,
  type Opening,
  type Outcome,
  type RequestRow,
  recordOf,
  refuse,
  refused,
  requestOf,
} from '../cases/index.ts'
import { clockOf } from '../clocks/index.ts'
import { codeOf, type Mailer } from '../mail/index.ts'
import { NotSealed } from '../vault/index.ts'
import { kindsFor, placeholdersIn } from './templates.ts'
import { type LetterBody, lettersIn } from './written.ts'

/** Who writes to people. */
export type Writing = Handling & Opening & { mailer: Mailer | null }

const LONGEST = { subject: 200, text: 20_000 }

/**
 * Mails a letter, or puts on record that the handler sent it. It is ordered by an event before it is mailed: of two who press at once
 * the second is refused, and whoever is killed in between leaves one that may have arrived. Throws DatabaseError.
 */
export async function sendLetter(by: Writing, input: SendLetterInput): Promise<Outcome> {
  const seen = await requestOf(by.db, input.id)
  const problem = textProblem(input) ?? (seen ? await problemOf(by, seen, input) : null)
  if (problem) return refused(problem)
  const { id, kind, means } = input
  const letter: LetterBody = { letter: randomUUID(), kind, means, digest: digestOf(input) }
  const at = by.now()
  const sent = (row: RequestRow) => sentChange(by, row, { letter, reason: input.reason ?? null, at })
  if (means === 'ELSEWHERE') return change(by, 'sendLetter', input, sent)
  // Only the version that was looked at above is changed, so what was found there holds.
  const contact = seen?.version === input.version ? await addressOf(by, id) : null
  if (contact && 'code' in contact) return refused(contact)
  const ordered = await change(by, 'sendLetter', input, () => ({
    said: [{ kind: 'LETTER_ORDERED', body: letter }],
    keepsClose: true,
  }))
  if (!ordered.request || !contact || !by.mailer) return ordered
  const failure = await mailed(by.mailer, contact.email, { ...input, digest: letter.digest })
  return recorded(by, id, (row) =>
    failure === null
      ? sent(row)
      : { said: [{ kind: 'LETTER_FAILED', body: { ...letter, code: failure } }], keepsClose: true },
  )
}

/** Over the subject, a line break and the text. */
const digestOf = ({ subject, text }: Pick<SendLetterInput, 'subject' | 'text'>): string =>
  createHash('sha256').update(`${subject.trim()}\n${text.trim()}`).digest('hex')

function textProblem(input: SendLetterInput): UserError | null {
  for (const field of ['subject', 'text'] as const) {
    const text = input[field].trim()
    if (text === '') return refuse('MISSING', 'A letter has a subject and a text.', field)
    if (text.length > LONGEST[field]) return refuse('TOO_LONG', `Give at most ${LONGEST[field]} characters.`, field)
    const [open] = placeholdersIn(text)
    if (open) return refuse('MISSING', `Fill in ${open}, or take it out.`, field)
  }
  return /[\r\n]/.test(input.subject.trim()) ? refuse('INVALID_TEXT', 'A subject is one line.', 'subject') : null
}

async function problemOf(by: Writing, row: RequestRow, input: SendLetterInput): Promise<UserError | null> {
  const now = by.now()
  if (!kindsFor({ ...row, clock: clockOf(row.clock, now) }).includes(input.kind)) return wrongKind(row)
  const digest = digestOf(input)
  const before = lettersIn(await eventsOfRequest(by.db, row.id), now).filter((one) => one.kind === input.kind)
  if (before.some(({ state }) => state === 'SENDING'))
    return refuse('CHANGED_MEANWHILE', 'A letter of this kind is on its way. Look again in two minutes.', 'version')
  if (before.some((one) => one.state === 'SENT' && one.digest === digest))
    return refuse('TOO_MANY', 'This letter was sent already, word for word.', 'text')
  if (input.means === 'MAIL' && by.mailer === null) return refuse('MISSING', OBSTACLES.NO_MAIL_SERVER, 'means')
  if (input.kind !== 'EXTENSION' || row.clock.extension) return null
  if (!input.reason) return refuse('MISSING', 'Say why it takes longer: the clock needs it.', 'reason')
  const extended = extendedBy(by, row, { noticeAt: now, reason: input.reason }, 'kind')
  return 'code' in extended ? extended : null
}

const wrongKind = ({ mode }: RequestRow) =>
  mode === 'PROCESSOR'
    ? refuse('WRONG_STAGE', 'A client forwarded this request: the answer goes to them.', 'kind')
    : refuse(
        'WRONG_STAGE',
        'This letter does not fit how the request stands. `letters.drafts` has those that do.',
        'kind',
      )

const OBSTACLES: Record<LetterObstacle, string> = {
  NO_MAIL_SERVER: 'No mail server is configured (SMTP_URL). Copy the text, send it, and say ELSEWHERE.',
  NO_CONTACT: 'No contact was given with this request. Copy the text, send it, and say ELSEWHERE.',
  SHREDDED: 'What was known of the person was shredded. Nothing can be mailed to them from here any more.',
}

/** From the vault, which puts the opening on record; or why there is none. */
async function addressOf(by: Writing, id: string): Promise<{ email: string } | UserError> {
  const contact = await contactOf(by, id).catch((error: unknown) => {
    if (error instanceof NotSealed) return 'SHREDDED' as const
    throw error
  })
  return typeof contact === 'string' ? refuse('MISSING', OBSTACLES[contact], 'means') : contact
}

type Sent = { letter: LetterBody; reason: SendLetterInput['reason']; at: Instant }

/** What is on record once it was sent. A letter of extension is the notice that the law wants, if none is on record. */
function sentChange(by: Writing, row: RequestRow, { letter, reason, at }: Sent): Change {
  const sent = { kind: 'LETTER_SENT' as const, body: letter }
  if (letter.kind !== 'EXTENSION' || row.clock.extension || !reason) return { said: [sent], keepsClose: true }
  const extended = extendedBy(by, row, { noticeAt: at, reason }, 'kind')
  return 'code' in extended ? { said: [sent], keepsClose: true } : { ...extended, said: [sent, ...extended.said] }
}

type Mail = Pick<SendLetterInput, 'id' | 'kind' | 'subject' | 'text'> & { digest: string }

/** @returns what went wrong; null: it was taken. The same letter has the same id, so that its receiver can tell. */
async function mailed(
  mailer: Mailer,
  address: string,
  { id, kind, subject, text, digest }: Mail,
): Promise<string | null> {
  const message = {
    id: `${id}.${kind.toLowerCase()}.${digest.slice(0, 16)}`,
    subject: subject.trim(),
    text: text.trim(),
  }
  return mailer.send(message, address).then(() => null, codeOf)
}

/** Whatever else happened to the request meanwhile. */
const recorded = (by: Writing, id: string, decide: (row: RequestRow) => Change): Promise<Outcome> =>
  onRecord(
    by,
    'recordLetter',
    async (tx) => {
      const [row] = await tx.run(lockRequest, { id })
      return changeIn(tx, by, { id, version: row?.version ?? 0 }, decide)
    },
    recordOf,
  )
