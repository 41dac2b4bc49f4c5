import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { TaskOutcome, type UserError } from '../../generated/schema.ts'
import type { Actor } from '../../platform/access/index.ts'
import { type Outcome, refuse, requestOf } from '../cases/index.ts'
import { reportTask } from '../work/index.ts'
import { type Attached, type Taking, takeFile } from './routes.ts'
import * as store from './store/links.ts'

type Linked = Taking & { actor: Pick<Actor, 'subject' | 'token' | 'kind'> }

/** What the server wires in. `refused`: an error that says what any unknown token is told. */
type Deps = { contextOf(request: FastifyRequest): Promise<Linked>; refused(): Error }

/** Where evidence comes in by a link; its body is read as it comes. */
export const LINK_EVIDENCE_ADDRESS = '/task-link/evidence'

type Link = z.infer<typeof store.linkedTask.row>
type Asking = { by: Linked; link: Link }

/**
 * What a link to a task lets somebody outside do; its secret is the bearer token. `GET /task-link`: what is to be done. `POST
 * /task-link/evidence`: a file that shows it. `POST /task-link/report`: what became of it, once. 401 for every link that cannot be used.
 */
export function registerTaskLinks(app: FastifyInstance, { contextOf, refused }: Deps): void {
  const asking = async (request: FastifyRequest): Promise<Asking> => {
    const by = await contextOf(request)
    const [link] = await by.db.read(store.linkedTask, { id: by.actor.token, at: by.now() })
    if (!link) throw refused()
    const route = `${request.method} ${request.routeOptions.url}`
    by.audit.beginRoute('TASK_LINK', route, null)
    return { by, link }
  }
  app.get('/task-link', async (request) => shown(await asking(request)))
  app.post('/task-link/report', async (request, reply) =>
    reported(await asking(request), request.body, { reply, refused }),
  )
  app.register(async (scope) => {
    const found = new WeakMap<FastifyRequest, Asking>()
    scope.addHook('onRequest', async (request) => {
      found.set(request, await asking(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post(LINK_EVIDENCE_ADDRESS, (request, reply) => {
      const { by, link } = found.get(request) as Asking
      return takeFile(
        { ...by, behind: async () => [] },
        { task: link.task, request, reply },
        ({ attached }) => attached as Attached,
      )
    })
  })
}

/** What somebody outside sees: nothing of the request, and of the person what the handler wrote. */
async function shown({ by, link }: Asking) {
  const { action, name, label, system, instruction, due, expiresAt } = link
  const row = await requestOf(by.db, link.request)
  const look = by.audit.begin('TASK_LINK', 'GET /task-link')
  look.end('ALLOWED', { customer: row?.customer ?? null, about: [link.id, link.task], count: 1 })
  const at = { due: new Date(due).toISOString(), expires: new Date(expiresAt).toISOString() }
  return { action, name, label, system, instruction, ...at }
}

const Report = z.object({
  outcome: z.enum(TaskOutcome),
  evidence: z.string().max(64).nullish(),
  note: z.string().max(5_000).nullish(),
})

type Answering = { reply: FastifyReply; refused: () => Error }

const UNREADABLE = refuse('MISSING', 'Say what became of it.', 'outcome')

async function reported({ by, link }: Asking, body: unknown, { reply, refused }: Answering) {
  const read = Report.safeParse(body)
  const { userErrors } = read.success ? await report(by, link, read.data) : { userErrors: [UNREADABLE] }
  const [error] = userErrors
  if (!error) return reply.code(201).send({ userErrors })
  if (error === ENDED) throw refused()
  return reply.code(422).send({ userErrors: userErrors.map(toldOutside) })
}

const ENDED = refuse('NOT_FOUND', 'This link cannot be used any more.', 'link')

/** Without what somebody outside has nothing to do with, such as the stage of a request. */
const toldOutside = ({ code, field, message }: UserError) => ({
  code,
  field,
  message: code === 'WRONG_STAGE' ? 'This task does not wait for a report now. Ask whoever sent the link.' : message,
})

/** A handler may change the request at the same time: then it is read again. */
async function report(by: Linked, link: Link, said: z.infer<typeof Report>): Promise<Outcome> {
  const handling = { ...by, behind: async () => [] }
  for (;;) {
    const row = await requestOf(by.db, link.request)
    const input = { task: link.task, version: row?.version ?? 0, ...said }
    const outcome = await reportTask(handling, input, async (tx) => {
      const [used] = await tx.run(store.useLink, { id: link.id, at: by.now() })
      return used ? null : ENDED
    })
    if (outcome.userErrors[0]?.code !== 'CHANGED_MEANWHILE') return outcome
  }
}
