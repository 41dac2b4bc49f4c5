import { randomUUID } from 'node:crypto'
import type { LinkTaskInput, TaskLinkState, UserError } from '../../generated/schema.ts'
import { hashOfSecret, newSecret, onRecord, readSecret, type TokenStore } from '../../platform/access/index.ts'
import { futureInstant } from '../../platform/asOf.ts'
import type { Connection } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { changeIn, type Handling, lockRequest, type Outcome, recordOf, refuse } from '../cases/index.ts'
import { openTask, taskById } from '../work/index.ts'
import { NO_TASK } from './assign.ts'
import * as store from './store/links.ts'

export type LinkOutcome = Pick<Outcome, 'request' | 'userErrors'> & {
  link: store.LinkRow | null
  secret: string | null
}

const refused = (...userErrors: UserError[]): LinkOutcome => ({ link: null, secret: null, request: null, userErrors })

/** So many links of one task can be used at a time. */
const MOST_LINKS = 5
const MOST_MS = 90 * 86_400_000
const LONGEST = { recipient: 200, instruction: 5_000 }

/** Makes a link to a task for somebody outside. Only the hash of its secret is kept. Throws DatabaseError; then there is none. */
export async function linkTask(by: Handling, input: LinkTaskInput): Promise<LinkOutcome> {
  const checked = checkedLink(input, by.now())
  if ('code' in checked) return refused(checked)
  const [task] = await by.db.read(taskById, { id: input.task })
  if (!task) return refused(NO_TASK)
  const secret = newSecret('t', by.ws)
  const facts = { id: randomUUID(), hash: hashOfSecret(secret), task: task.id, request: task.request, ...checked }
  return onRecord(
    by,
    'linkTask',
    async (tx): Promise<LinkOutcome> => {
      const outcome = await changeIn(tx, by, { id: task.request, version: input.version }, async (row) => {
        const found = await openTask(by, row, task.id)
        if ('code' in found) return found
        const [good] = await tx.run(store.countGoodLinks, { task: task.id, at: by.now() })
        if ((good?.count ?? 0) >= MOST_LINKS)
          return refuse(
            'TOO_MANY',
            `A task has at most ${MOST_LINKS} links that can be used. Revoke one first.`,
            'task',
          )
        const { id, recipient, expiresAt } = facts
        const body = { task: task.id, place: found.place, link: id, recipient, expires: expiresAt }
        return { said: [{ kind: 'TASK_LINKED', body }] }
      })
      if (!outcome.request) return refused(...outcome.userErrors)
      const made = { ...facts, eraseAt: facts.expiresAt, createdBy: by.actor.subject, createdAt: by.now() }
      const [link = null] = await tx.run(store.createLink, { rows: [made] })
      return { link, secret, request: outcome.request, userErrors: [] }
    },
    linkRecord,
  )
}

const linkRecord = ({ link, request }: LinkOutcome) => {
  const recorded = recordOf({ request, userErrors: [] })
  return link && recorded ? { about: [link.id, link.task, ...recorded.about] } : null
}

function checkedLink({ expires, recipient, instruction }: LinkTaskInput, now: Instant) {
  const expiresAt = futureInstant(expires, now, ['expires'])
  if (typeof expiresAt !== 'number') return expiresAt
  if (expiresAt > now + MOST_MS) return refuse('INVALID_RANGE', 'A link is good for at most 90 days.', 'expires')
  const texts = { recipient: recipient.trim(), instruction: instruction.trim() }
  for (const name of ['recipient', 'instruction'] as const) {
    if (texts[name] === '') return refuse('MISSING', MISSING[name], name)
    if (texts[name].length > LONGEST[name]) return refuse('TOO_LONG', `Give at most ${LONGEST[name]} characters.`, name)
  }
  return { ...texts, expiresAt }
}

const MISSING = { recipient: 'Say whom the link is for.', instruction: 'Say what they are to do.' }

/** Ends a link at once. Throws DatabaseError. */
export async function revokeTaskLink(by: Handling, { id }: { id: string }): Promise<LinkOutcome> {
  const [known] = await by.db.read(store.linkById, { id })
  if (!known) return refused(refuse('NOT_FOUND', 'There is no link with this id. See the links of the task.', 'id'))
  return onRecord(
    by,
    'revokeTaskLink',
    async (tx): Promise<LinkOutcome> => {
      const [row = null] = await tx.run(lockRequest, { id: known.request })
      const [link] = await tx.run(store.revokeLink, { id, at: by.now() })
      if (!link || !row) return { link: known, secret: null, request: row, userErrors: [] }
      const seen = { id: row.id, version: row.version }
      const said = [{ kind: 'LINK_REVOKED' as const, body: { task: link.task, link: id } }]
      const { request } = await changeIn(tx, by, seen, () => ({ said }))
      return { link, secret: null, request, userErrors: [] }
    },
    linkRecord,
  )
}

/** Whether a link can be used, or why not. */
export function stateOf({ usedAt, revokedAt, expiresAt }: store.LinkRow, now: Instant): TaskLinkState {
  if (usedAt !== null) return 'USED'
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt > now ? 'OPEN' : 'EXPIRED'
}

/**
 * Finds who comes with a link: nobody that any role is of. A link that never was, was used, was revoked or has expired, and one to a task that
 * waits for nobody, are looked for in one way, and none is found.
 */
export function openTaskLinks(connection: Pick<Connection, 'workspace'>): TokenStore {
  return {
    async find(secret, now) {
      const { kind, ws } = readSecret(secret) ?? {}
      if (kind !== 't' || !ws) return null
      const [link] = await connection.workspace(ws).read(store.goodLinkByHash, { hash: hashOfSecret(secret), at: now })
      if (!link) return null
      return { kind: 'MACHINE', subject: `task link ${link.id}`, workspace: ws, roles: [], token: link.id }
    },
  }
}
