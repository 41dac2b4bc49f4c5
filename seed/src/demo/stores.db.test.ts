import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Registered, readExecutors } from '../../../api/src/requests/executors/index.ts'
import { ada } from '../fernhollow/index.ts'
import { type DemoStores, startStores } from './stores.ts'

const home = join(tmpdir(), `dyetrace-demo-stores-${process.pid}`)
const start = () => startStores({ home, seed: 'demo', now: Date.now(), tell: () => {} })
const identities = [
  { namespace: 'email', value: ada.email },
  { namespace: 'customer_id', value: ada.customerId ?? '' },
]

let stores: DemoStores
let executors: readonly Registered[]
beforeAll(async () => {
  stores = await start()
  await stores.filled
  executors = readExecutors(stores.env.EXECUTORS_FILE ?? '', stores.env).executors('fernhollow')
})
afterAll(async () => {
  await stores.stop()
  rmSync(home, { recursive: true, force: true })
})

const countsOf = async (id: string) => {
  const { executor } = executors.find((one) => one.id === id) ?? {}
  return (await executor?.find(identities))?.counts
}

describe('the demo’s stores', () => {
  it('are as their datasets say, and have the rows of its people', async () => {
    expect(executors.map(({ id }) => id)).toEqual(['shop', 'shop-us', 'features', 'training'])
    for (const { executor } of executors) expect((await executor.discover()).length).toBeGreaterThan(0)
    expect(await countsOf('shop')).toMatchObject({ customers: 1, orders: 2, addresses: 1, payments: 2 })
    expect(await countsOf('shop-us')).toMatchObject({ customers: 0 })
    expect(await countsOf('features')).toMatchObject({ customer_ltv: 1, household: 1 })
    expect(await countsOf('training')).toMatchObject({ 'churn_set.week-08.parquet': 1, 'churn_set.week-12.parquet': 0 })
  })

  it('keep who was deleted deleted when they start again', async () => {
    for (const { executor } of executors) await executor.act(await executor.find(identities), 'a test')
    await stores.stop()
    stores = await start()
    await stores.filled
    executors = readExecutors(stores.env.EXECUTORS_FILE ?? '', stores.env).executors('fernhollow')
    for (const { executor } of executors)
      expect(Object.values((await executor.find(identities)).counts).every((count) => count === 0)).toBe(true)
  })
})
