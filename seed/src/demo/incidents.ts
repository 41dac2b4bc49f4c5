import type { Client } from '../../../testkit/client.ts'
import { CountIncidentsDocument, ReportIncidentDocument } from '../../../testkit/generated/operations.ts'
import { accepted } from '../../../testkit/refused.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Reports that contractors could read the copy in the development environment, unless an incident is on record already.
 * @param now milliseconds since 1970
 * @throws Refused
 */
export async function reportDemoIncident(handler: Client, now: number): Promise<void> {
  const { incidents } = await handler.ask(CountIncidentsDocument, {})
  if (incidents.totalCount > 0) return
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString()
  const input = {
    title: 'Contractors could read a copy of customer data',
    awareAt: before(20 * HOUR),
    zone: 'Europe/Berlin',
    nature:
      'A copy of the shop database was in the development sandbox. Three contractors could read it without permission.',
    exposures: [
      {
        of: { system: 'dev-sandbox' },
        from: before(60 * DAY),
        until: before(18 * HOUR),
        kinds: ['CONFIDENTIALITY' as const],
        note: 'Read access of the contractors, withdrawn when it was found.',
      },
    ],
    measures: 'Access was withdrawn. The copy is to be destroyed.',
  }
  const { openIncident } = await handler.ask(ReportIncidentDocument, { input })
  accepted('openIncident', [openIncident])
}
