import { randomUUID } from 'node:crypto'
import type { Role } from '../../api/src/platform/access/index.ts'
import { type Api, openWorkspace, type Workspace } from '../api.ts'
import { openAnIncident } from '../planting/incident.ts'
import { plant } from '../planting/plant.ts'
import { openARequest } from '../planting/request.ts'
import type { Named } from '../questions/about.ts'

/** In every name of the workspace that is probed, and in no request: an answer that has it leaks. */
const CANARY = 'canary'

export type Probed = { workspace: Workspace; named: Named; canary: string }

/** A workspace in which everything has a name that nobody else uses. `named` is what somebody could have found in a ticket. */
export async function plantProbed(api: Api, whose: string): Promise<Probed> {
  const workspace = await api.workspace(['admin'])
  const unique = `${whose}-${randomUUID().slice(0, 8)}`
  const named = { ref: `${unique}-ref`, system: `${unique}-system`, artifact: `${unique}-orders` }
  const canary = `${CANARY}-${unique}`
  const { id } = await plant(
    api.connection,
    {
      people: [{ ref: named.ref, others: [`${canary}-device`] }, { ref: `${canary}-bob` }],
      systems: [{ key: `${canary}-vault`, role: 'BACKUP' }],
      artifacts: [
        { name: named.artifact, system: `${canary}-vault`, columns: ['email', `${canary}-column`] },
        { name: `${canary}-features`, kind: 'FEATURE_SET', system: `${canary}-vault` },
      ],
      versions: [
        { id: 'o', artifact: named.artifact, name: `${canary}-first`, createdAt: 1 },
        { id: 'f', artifact: `${canary}-features`, createdAt: 2 },
      ],
      runs: [{ id: 'build' }],
      flows: [
        { from: 'o', to: 'build', at: 2 },
        { from: 'build', to: 'f', at: 2 },
      ],
      lists: [{ version: 'o', people: [named.ref, `${canary}-bob`], at: 1 }],
      erasures: [{ version: 'f', person: `${canary}-bob`, at: 3 }],
    },
    workspace.ws,
  )
  const run = await tell(workspace, { system: named.system, canary })
  const ids = new Map([
    ['orders', id(named.artifact)],
    ['build', run],
  ])
  const request = await openARequest(workspace, `${canary}-reference`)
  const incident = await openAnIncident(workspace, id('o'), `${canary}-title`)
  return { workspace, named: { ...named, request, incident, id: (name) => ids.get(name) ?? id(name) }, canary }
}

/** What has its id from its name, so that it is found by it only where it was told. @returns the id of a run */
async function tell(workspace: Workspace, { system, canary }: { system: string; canary: string }): Promise<string> {
  const register = 'mutation ($input: RegisterSystemInput!) { registerSystem(input: $input) { userErrors { code } } }'
  await workspace.ask(register, {
    input: { idempotencyKey: 's', key: system, name: `${canary}-name`, role: 'ANALYTICS' },
  })
  await workspace.lineage({
    eventType: 'COMPLETE',
    eventTime: '2026-01-01T01:00:00Z',
    producer: 'https://example.com',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: randomUUID() },
    job: { namespace: canary, name: `${canary}-job` },
    inputs: [{ namespace: 'shop', name: `${canary}-in` }],
    outputs: [{ namespace: 'shop', name: `${canary}-out` }],
  })
  const { data } = await workspace.graphql<{ runs: { edges: { node: { id: string } }[] } }>(
    '{ runs(first: 100) { edges { node { id } } } }',
  )
  const [found] = data.runs.edges.map(({ node }) => node.id).filter((one) => /^[0-9a-f]{32}$/.test(one))
  if (!found) throw new Error('the run is not there')
  return found
}

/** What is named as things of a workspace are, and is nowhere. */
export function namedNowhere(): Named {
  // As long as what is there, since errors say where something stands.
  const unique = `nobody-${randomUUID().slice(0, 8)}`
  const ws = `test-${randomUUID()}`
  const run = ws.replaceAll(/^test-|-/g, '')
  return {
    id: (name) => (name === 'build' ? run : `${ws}/${name === 'orders' ? `${unique}-orders` : name}`),
    ref: `${unique}-ref`,
    system: `${unique}-system`,
    artifact: `${unique}-orders`,
    request: randomUUID(),
    incident: randomUUID(),
  }
}

/** Another token of the same workspace. */
export const withRole = (api: Api, { workspace }: Probed, role: Role) => openWorkspace(api, workspace.ws, [role])
