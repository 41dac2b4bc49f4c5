import type { Client } from '../client.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns, version } from '../story.ts'

const check = (errors: unknown[]) => {
  if (errors.flat().length > 0) throw new Error(JSON.stringify(errors))
}

/**
 * Ada's orders become features, a model, a deployment and what it concluded about her; a report is
 * only aggregated.
 */
export async function adaIsServed(client: Client): Promise<void> {
  const system = { key: 'warehouse', name: 'Warehouse', role: 'ANALYTICS', region: 'eu-west-1', retentionDays: 365 }
  check(await tell(client, 'registerSystem', { idempotencyKey: 'warehouse', ...system }))
  const columns = [{ name: 'email', category: 'user.contact.email', purposes: ['delivery'], sensitive: false }]
  const orders = { idempotencyKey: 'orders', artifact: artifact('orders'), systemKey: 'warehouse', columns }
  check(await tell(client, 'registerArtifact', orders))
  await adaIsIn(client, 'orders', 0)
  const features = { version: version('features', 'FEATURE_SET') }
  const model = { version: version('ranker', 'MODEL', '3') }
  const runs = [
    run('featurise', 1, 2, { reads: ['orders'], writes: [features], purposes: ['personalisation'] }),
    run('train', 3, 4, { kind: 'TRAINING', reads: [features], writes: [model] }),
    run('report', 3, 4, {
      reads: ['orders'],
      writes: [{ version: version('report'), carries: 'AGGREGATED', claim: 'sums by month' }],
    }),
  ]
  check(await tellRuns(client, runs))
  const deployed = { idempotencyKey: 'serve', at: minute(5), deployment: artifact('ranking', 'DEPLOYMENT') }
  check(await tell(client, 'deploy', { ...deployed, models: [model.version] }))
  const concluded = { idempotencyKey: 'concluded', from: minute(6), to: minute(7), members: [ada] }
  const names = { deployment: artifact('ranking', 'DEPLOYMENT'), log: artifact('scores', 'INFERENCE_LOG') }
  check(await tell(client, 'recordInferences', { ...concluded, ...names }))
}
