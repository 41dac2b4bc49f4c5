import type { KeyObject } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestAudit } from '../../platform/access/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import { identitiesOf, type Opening, type RequestRow, requestOf } from '../cases/index.ts'
import { type Instruction, type InstructionForm, instructionDocument } from '../instructions/index.ts'
import { dueOf, planOf, type TaskRow } from '../plans/index.ts'
import { NotSealed } from '../vault/index.ts'
import { openTask, taskById } from '../work/index.ts'

type Asking = Opening & { audit: RequestAudit }

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<Asking>; key(): Promise<KeyObject> }

type One = { Params: { id: string; form: InstructionForm } }

const ADDRESS = '/tasks/:id/instruction/:form'
const FORMS: readonly string[] = ['html', 'jws'] satisfies readonly InstructionForm[]

/**
 * `GET /tasks/:id/instruction/html`, `…/jws`: what a vendor who takes no instructions by webhook is asked to do, signed, for a handler to send.
 * It names the person as they named themselves: the vault is opened for it, on record. 404 where there is no such task, 409 where it does not wait for a person,
 * 410 once the identities were shredded.
 */
export function registerTaskInstructions(app: FastifyInstance, { authorize, key }: Deps): void {
  app.get<One>(ADDRESS, async (request, reply) => {
    const by = await authorize(request)
    const { id, form } = request.params
    const [task] = await by.db.read(taskById, { id })
    const row = task ? await requestOf(by.db, task.request) : null
    if (!row || !FORMS.includes(form))
      return refuseFile(reply, 404, 'NOT_FOUND', 'There is no such task, or form of an instruction.')
    const open = await openTask(by, row, id)
    if ('code' in open) return refuseFile(reply, 409, open.code, open.message)
    const look = by.audit.begin('CASE_HANDLE', `GET ${ADDRESS}`)
    look.tell({ customer: row.customer, count: 1 })
    try {
      return await given(reply, await instructionDocument(await instructionOf(by, row, open), await key(), form), form)
    } catch (error) {
      if (!(error instanceof NotSealed)) throw error
      look.end('FAILED')
      return refuseFile(reply, 410, 'SHREDDED', 'The identities were shredded after the request was closed.')
    }
  })
}

/** The task's id is its key: however often it is sent, it is one instruction. Throws NotSealed, DatabaseError. */
async function instructionOf(by: Asking, row: RequestRow, task: TaskRow): Promise<Instruction> {
  const plan = await planOf(by, row)
  if (!plan) throw new Error('a task without a plan')
  const { id, action, namespace, name, label, systemKey: system } = task
  const identities = await identitiesOf(by, row.id, 'INSTRUCT')
  if (identities.length === 0) throw new NotSealed()
  const about = { namespace: namespace ?? '', name: name ?? '', label: label ?? '', system }
  return { key: id, request: row.id, task: id, action, ...about, due: dueOf({ ...task, plan }), identities }
}

const given = (
  reply: FastifyReply,
  { text, mediaType, digest }: Awaited<ReturnType<typeof instructionDocument>>,
  form: InstructionForm,
) =>
  reply
    .headers({
      'content-disposition': `attachment; filename="instruction-${digest.slice(0, 12)}.${form}"`,
      'content-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    })
    .type(mediaType)
    .send(text)
