import { generateKeyPairSync } from 'node:crypto'
import { openRecorder } from '../../../api/src/audit/recorder.ts'
import { isFull, seal, signerOf } from '../../../api/src/audit/seal.ts'
import { connect } from '../../../api/src/platform/db/index.ts'
import type { Stage } from '../../../testkit/stage.ts'
import { inBatches } from '../batches.ts'
import { timed } from '../stats.ts'
import type { Measurement } from '../table.ts'
import { entriesOf } from './entries.ts'

/** How fast waiting entries are sealed, beside the bare driver that writes as many as plain nodes. */
export async function measureSealing(stage: Stage, count: number, say: (line: string) => void): Promise<Measurement[]> {
  const { ws } = await stage.workspace()
  const connection = connect(stage.neo4j.uri, stage.neo4j.user, stage.neo4j.password)
  const { record } = openRecorder(connection, new Set())
  say(`audit: recording ${count} entries`)
  for (const batch of inBatches(entriesOf(ws, count), 1_000)) await record(batch)
  const signer = signerOf(ws, generateKeyPairSync('ed25519').privateKey)
  say('audit: sealing them')
  const { ms } = await timed(async () => {
    while (isFull(await seal(connection.workspace(ws), signer, Date.now())));
  })
  await connection.close()
  const bare = await writeBare(stage, ws, count)
  const rate = (time: number) => (count / time) * 1_000
  const row = { what: 'sealing', clients: 1, unit: 'entries/s' as const }
  return [
    {
      ...row,
      system: 'API',
      middle: rate(ms),
      targets: [{ name: '≥ 10,000/s', reached: rate(ms) >= 10_000 }],
    },
    { ...row, system: 'driver, plain nodes', middle: rate(bare), ratio: rate(ms) / rate(bare) },
  ]
}

async function writeBare({ driver }: Stage, ws: string, count: number): Promise<number> {
  const rows = entriesOf(ws, count).map(({ at, customer }) => ({ at, customer }))
  const { ms } = await timed(async () => {
    for (const batch of inBatches(rows, 5_000))
      await driver.executeQuery('UNWIND $batch AS row CREATE (b:BareEntry {ws: $ws}) SET b += row', { ws, batch })
  })
  return ms
}
