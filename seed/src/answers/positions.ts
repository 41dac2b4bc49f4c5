import { createHash } from 'node:crypto'
import type { Client } from '../../../testkit/client.ts'
import {
  CountPositionsDocument,
  DeclarePositionDocument,
  type DeclarePositionInput,
} from '../../../testkit/generated/operations.ts'
import { accepted } from '../../../testkit/refused.ts'
import { systems } from '../fernhollow/systems.ts'

const namespace = systems.find(({ key }) => key === 'training')?.namespace ?? ''
const DAY = 86_400_000

type Position = Omit<DeclarePositionInput, 'idempotencyKey' | 'at' | 'namespace'>

const evidence = createHash('sha256').update('Assessment of the send-time model, Northlight privacy').digest('hex')

/** What becomes of each model of Fernhollow when somebody who is in it has their data deleted. */
const positions: Position[] = [
  { name: 'churn-model', kind: 'RETRAINING', days: 30 },
  {
    name: 'recommender',
    kind: 'RETRAINING',
    days: 45,
    exclusions: 'Version v1, which nothing serves any more, is destroyed.',
  },
  { name: 'life-stage-model', kind: 'RETRAINING', days: 14 },
  {
    ...{ name: 'send-time-model', kind: 'EXEMPTION', evidence },
    ground: 'It has one number for each hour of the day, none of a person; a test for membership found nothing.',
  },
  {
    name: 'reply-assistant',
    kind: 'UNLEARNING',
    method: 'The last checkpoint before the message is fine-tuned again without it.',
  },
]

/** Declares what becomes of the demo's models, unless anything is declared. @param now milliseconds since 1970 @throws Refused */
export async function declareDemoPositions(handler: Client, now: number): Promise<void> {
  const found = await handler.ask(CountPositionsDocument, {})
  if (found.positions.totalCount > 0) return
  const at = new Date(now - 120 * DAY).toISOString()
  for (const position of positions) {
    const input = { idempotencyKey: `position/${position.name}`, at, namespace, ...position }
    accepted('declarePosition', [(await handler.ask(DeclarePositionDocument, { input })).declarePosition])
  }
}
