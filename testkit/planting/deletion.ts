import type { Client } from '../client.ts'

/** A request as it is after a change. */
export type Case = { id: string; version: number; stage: string; plan: { digest: string } | null }

export type CasePayload = { request: Case | null; userErrors: { code: string; field: string[]; message: string }[] }

/** Sends a mutation about a request. @param type of its input */
export async function change(by: Client, name: string, type: string, input: object): Promise<CasePayload> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { id version stage plan { digest } } userErrors { code field message } } }`
  return (await by.ask<Record<string, CasePayload>>(query, { input }))[name] as CasePayload
}

async function done(by: Client, name: string, type: string, input: object): Promise<Case> {
  const { request, userErrors } = await change(by, name, type, input)
  if (!request) throw new Error(userErrors.map(({ message }) => message).join(' '))
  return request
}

const seen = ({ id, version }: Case) => ({ id, version })

/** A deletion up to its execution, which is ordered. @param identity of somebody who is known */
export async function aDeletion(handler: Client, approver: Client, identity: object): Promise<Case> {
  const opened = await done(handler, 'openRequest', 'OpenRequestInput', {
    type: 'DELETION',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-01-02T08:00:00Z',
    identities: [identity],
  })
  const verified = await done(handler, 'verifyRequester', 'VerifyRequesterInput', {
    ...seen(opened),
    method: 'ACCOUNT',
  })
  const discovered = await done(handler, 'discover', 'DiscoverInput', seen(verified))
  const known = await acknowledged(handler, discovered)
  const planned = await done(handler, 'plan', 'PlanInput', seen(known))
  const decision = { ...seen(planned), digest: planned.plan?.digest }
  const approved = await done(approver, 'approvePlan', 'DecidePlanInput', decision)
  return done(handler, 'execute', 'ExecuteInput', seen(approved))
}

async function acknowledged(handler: Client, discovered: Case): Promise<Case> {
  type Answer = { request: { manifest: { digest: string; gaps: { code: string }[] } } }
  const query = 'query ($id: ID!) { request(id: $id) { manifest { digest gaps { code } } } }'
  const { digest, gaps } = (await handler.ask<Answer>(query, { id: discovered.id })).request.manifest
  if (gaps.length === 0) return discovered
  const named = { manifest: digest, gaps: gaps.map(({ code }) => code), note: 'Asked.' }
  return done(handler, 'acknowledgeGaps', 'AcknowledgeGapsInput', { ...seen(discovered), ...named })
}
