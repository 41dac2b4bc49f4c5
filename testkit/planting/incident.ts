import type { Client } from '../client.ts'

type Opened = { openIncident: { incident: { id: string } | null; userErrors: { message: string }[] } }

/** A version was exposed until February 2026. @returns the incident's id */
export async function openAnIncident(client: Client, versionId: string, title = 'an incident'): Promise<string> {
  const input = {
    title,
    awareAt: '2026-01-31T09:00:00Z',
    exposures: [
      {
        of: { versionId },
        from: '1970-01-01T00:00:00Z',
        until: '2026-02-01T00:00:00Z',
        kinds: ['CONFIDENTIALITY'],
      },
    ],
  }
  const { openIncident } = await client.ask<Opened>(
    'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { incident { id } userErrors { message } } }',
    { input },
  )
  if (!openIncident.incident) throw new Error(openIncident.userErrors.map(({ message }) => message).join(' '))
  return openIncident.incident.id
}
