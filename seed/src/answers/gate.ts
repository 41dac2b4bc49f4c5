import type { Client } from '../../../testkit/client.ts'
import {
  AdmitRunDocument,
  type ArtifactInput,
  CountAdmissionsDocument,
  FindVersionsDocument,
} from '../../../testkit/generated/operations.ts'
import { accepted, Refused } from '../../../testkit/refused.ts'
import { record } from '../../../testkit/statements.ts'
import { systems } from '../fernhollow/systems.ts'
import type { Senders } from '../send.ts'

const named = (kind: ArtifactInput['kind'], system: string, name: string): ArtifactInput => ({
  kind,
  namespace: systems.find(({ key }) => key === system)?.namespace ?? '',
  name,
})

const orders = named('DATASET', 'shop-db-us', 'shop_us.orders')
const model = named('MODEL', 'training', 'us-basket-model')
const job = { namespace: 'northlight', name: 'train.us-basket-model' }
const purpose = 'train_ai_system'

/**
 * Somebody asks the gate whether a model may be trained on the orders of the US shop, is told that nobody declared what becomes of it when people ask for
 * deletion, and trains it by hand all the same, without the admission. Unless anybody has asked before. The time is the API's own.
 * @throws Refused
 */
export async function askDemoGate({ handler, pipeline }: Senders): Promise<void> {
  const { admissions } = await handler.ask(CountAdmissionsDocument, {})
  if (admissions.totalCount > 0) return
  const input = {
    ...{ idempotencyKey: 'admission/us-basket-model', job, purpose },
    ...{ inputs: [await newestOf(handler, orders)], outputs: [model] },
  }
  const { admitRun } = await handler.ask(AdmitRunDocument, { input })
  accepted('admitRun', [admitRun])
  const at = admitRun.admission?.at ?? new Date().toISOString()
  await record(pipeline, 'recordRun', {
    ...{ idempotencyKey: 'run/train.us-basket-model', runId: 'train.us-basket-model/by-hand', kind: 'TRAINING', job },
    ...{ state: 'COMPLETE', startedAt: at, endedAt: at, purposes: [purpose] },
    inputs: [{ version: { artifact: orders } }],
    outputs: [{ version: { artifact: model, version: 'v1' }, mode: 'OVERWRITE' }],
  })
}

async function newestOf(handler: Client, { kind, namespace, name }: ArtifactInput): Promise<string> {
  const { search } = await handler.ask(FindVersionsDocument, { text: name, kind, first: 20 })
  const found = search.edges.find(({ node }) => node.name === name && node.namespace === namespace)
  const id = found?.node.versions.edges[0]?.node.id
  if (!id)
    throw new Refused('a question to the gate', [{ code: 'VERSION_NOT_FOUND', message: `${name} is not there.` }])
  return id
}
