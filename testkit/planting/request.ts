import type { Client } from '../client.ts'

type Opened = { openRequest: { request: { id: string } | null; userErrors: { message: string }[] } }

/** Somebody whom nobody knows asks for deletion. @returns the request's id */
export async function openARequest(client: Client, reference = 'a reference'): Promise<string> {
  const input = {
    type: 'DELETION',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-01-01T09:00:00Z',
    reference,
    identities: [{ namespace: 'email', value: 'somebody@example.com' }],
  }
  const { openRequest } = await client.ask<Opened>(
    'mutation ($input: OpenRequestInput!) { openRequest(input: $input) { request { id } userErrors { message } } }',
    { input },
  )
  if (!openRequest.request) throw new Error(openRequest.userErrors.map(({ message }) => message).join(' '))
  return openRequest.request.id
}
