import { join } from 'node:path'
import { roles } from '../../api/src/platform/access/index.ts'
import { buildApiSchema } from '../../api/src/server/graphql.ts'
import type { Api } from '../api.ts'
import { everyProbe } from './probes.ts'
import { probe, type Report, recordOf } from './run.ts'
import { plantProbed, withRole } from './world.ts'

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))

type Options = { count: number; told?: (sent: number) => void }

/** Probes one workspace from another, as every role in turn. `changed`: the probed one is not as it was. */
export async function probeAll(api: Api, options: Options): Promise<Report & { changed: boolean; probes: number }> {
  const [theirs, own] = [await plantProbed(api, 'theirs'), await plantProbed(api, 'own')]
  const probes = everyProbe(schema, own.named)
  const clients = await Promise.all(roles.map((role) => withRole(api, own, role)))
  const before = JSON.stringify(await recordOf(api, theirs.workspace.ws))
  const report = await probe(clients, probes, theirs, options)
  const changed = JSON.stringify(await recordOf(api, theirs.workspace.ws)) !== before
  return { ...report, changed, probes: probes.length }
}
