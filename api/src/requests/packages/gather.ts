import { consentsOf } from '../../consents/index.ts'
import type { RunRow } from '../../history/runs/index.ts'
import {
  filterParameters,
  type PersonQueryContext,
  trace,
  type VersionsQueryContext,
} from '../../lineage/answers/index.ts'
import { hinted } from '../../platform/identifiers/index.ts'
import { type EventRow, eventsOfRequest, type RequestRow, requestsOfPerson } from '../cases/index.ts'
import type { Item, StoredManifest } from '../manifests/index.ts'
import type {
  Conclusion,
  Fed,
  Holder,
  OwnConsent,
  OwnRequest,
  PackageArtifact,
  PackageContent,
  PackageItem,
} from './content.ts'
import { omissionOf } from './listed.ts'
import type { RowsOf } from './rowsOf.ts'
import { type Passed, type Ways, waysOf } from './ways.ts'

export type GatherContext = PersonQueryContext & VersionsQueryContext

/**
 * Everything that the package of a request says, from its manifest and from what the record says beside: sources, columns, systems, and
 * which features and models fed what. Throws DatabaseError.
 */
export async function gather(
  context: GatherContext,
  request: RequestRow,
  manifest: StoredManifest,
  rowsOf: RowsOf,
): Promise<PackageContent> {
  const found = await manifest.items()
  const runs = await producersOf(context, found)
  const judged = found.map((item) => ({
    item,
    omission: omissionOf(request.type, item, runs.get(item.versionId)?.kind ?? null),
  }))
  const kept = judged.flatMap(({ item, omission }) => (omission === null ? [item] : []))
  const { ways, complete } = await waysTo(context, kept, manifest.asOf)
  const items = kept.map((item) => itemOf(item, runs.get(item.versionId) ?? null, ways))
  return {
    request: {
      id: request.id,
      reference: request.reference,
      type: request.type,
      regime: request.clock.regime,
      receivedAt: request.receivedAt,
      mode: request.mode,
      controller: request.controller,
    },
    asOf: manifest.asOf,
    manifest: manifest.digest,
    items,
    leftOut: judged.flatMap(({ item, omission }) => (omission === null ? [] : [{ ...named(item), reason: omission }])),
    ...(await placesOf(context, kept, manifest.asOf)),
    conclusions: conclusionsOf(items, ways),
    fed: fedOf(items, ways),
    waysComplete: complete,
    requests: await ownRequests(context, request, manifest.asOf),
    consents: await ownConsents(context, request, manifest.asOf),
    gaps: manifest.gaps.map(({ code, count, message }) => ({ code, count, message: hinted(message) })),
    ...(await rowsOf(kept, request)),
  }
}

/** Names are as producers sent them; what looks like an identifier in one may be somebody else's. */
const named = ({ versionId, kind, namespace, name, label }: Item) => ({
  versionId,
  kind,
  namespace: hinted(namespace),
  name: hinted(name),
  version: hinted(label),
})

const itemOf = (item: Item, run: RunRow | null, ways: Ways): PackageItem => ({
  ...named(item),
  system: item.systemKey,
  systemRole: item.systemRole,
  verdict: item.verdict,
  live: item.live,
  createdAt: item.createdAt,
  job: run ? hinted([run.jobNamespace, run.jobName].filter((text) => text !== '').join(' ')) : null,
  purposes: [...(run?.purposes ?? [])].sort(),
  madeFrom: titles(ways.before(item.versionId)),
})

async function producersOf({ loaders }: GatherContext, items: readonly Item[]): Promise<Map<string, RunRow>> {
  const runs = await loaders.producer.loadMany(items.map(({ versionId }) => versionId))
  return new Map(
    items.flatMap(({ versionId }, at) => {
      const run = runs[at]
      if (run instanceof Error) throw run
      return run ? [[versionId, run] as const] : []
    }),
  )
}

/** So many versions one trace can start from. */
const AT_ONCE = 1_000

/** What leads to these versions, by every recorded flow. */
async function waysTo(
  context: GatherContext,
  items: readonly Item[],
  asOf: number,
): Promise<{ ways: Ways; complete: boolean }> {
  const flows: { from: string; to: string }[] = []
  const versions = new Map<string, Passed>()
  let complete = true
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const fromIds = items.slice(at, at + AT_ONCE).map(({ versionId }) => versionId)
    const { answer } = await trace(context, { from: [], fromIds, direction: 'UPSTREAM', asOf, strict: false })
    const whole = await answer.whole(filterParameters(null))
    complete &&= whole.completeness.complete
    flows.push(...whole.flows)
    for (const { version, artifact } of whole.versions)
      versions.set(version.id, {
        id: version.id,
        kind: version.kind,
        title: hinted(artifact ? `${artifact.namespace} ${artifact.name}` : ''),
        version: hinted(version.name ?? ''),
      })
  }
  return { ways: waysOf(flows, [...versions.values()]), complete }
}

const titles = (versions: readonly Passed[]): string[] => [...new Set(versions.map(({ title }) => title))]

const titled = ({ title, version }: Passed) => (version === '' ? title : `${title} ${version}`)

/** One row for each log and model version; one without a model where none is on record. */
const conclusionsOf = (items: readonly PackageItem[], ways: Ways): Conclusion[] =>
  items
    .filter(({ kind }) => kind === 'INFERENCE_LOG')
    .flatMap(({ versionId, namespace, name, version, createdAt }): Conclusion[] => {
      const log = { versionId, namespace, log: name, logVersion: version, at: createdAt }
      const deployments = titles(ways.upTo(versionId, 'DEPLOYMENT', { until: true }))
      const models = ways.upTo(versionId, 'MODEL', { until: true })
      if (models.length === 0) return [{ ...log, model: null, modelVersion: null, deployments }]
      return models.map((model) => ({ ...log, model: model.title, modelVersion: model.version, deployments }))
    })

const fedOf = (items: readonly PackageItem[], ways: Ways): Fed[] =>
  items
    .filter(({ kind }) => kind === 'DEPLOYMENT')
    .map(({ versionId, namespace, name, version }) => ({
      deployment: `${namespace} ${name}`,
      version,
      models: ways.upTo(versionId, 'MODEL', { until: true }).map(titled),
      features: titles(ways.upTo(versionId, 'FEATURE_SET')),
    }))

/** The artifacts of these versions with their columns, and the systems that hold them. */
async function placesOf(
  { loaders }: GatherContext,
  items: readonly Item[],
  asOf: number,
): Promise<{ artifacts: PackageArtifact[]; holders: Holder[] }> {
  const artifacts = new Map<string, PackageArtifact>()
  const holders = new Map<string, Holder>()
  const versions = await Promise.all(items.map(({ versionId }) => loaders.version.load(versionId)))
  const ids = [...new Set(versions.flatMap((version) => version?.artifact ?? []))].sort()
  for (const [artifact, system, columns] of await Promise.all(
    ids.map((id) =>
      Promise.all([
        loaders.artifact.load(id),
        loaders.system.load(id),
        loaders.columnsAsOf.load({ artifact: id, asOf }),
      ]),
    ),
  )) {
    if (system) {
      const { key, name, role, region, retentionDays } = system
      holders.set(key, { key, name, role, region, retentionDays })
    }
    if (!artifact) continue
    const { id, kind, namespace, name } = artifact
    artifacts.set(id, { kind, namespace: hinted(namespace), name: hinted(name), columns: columns.map(columnOf) })
  }
  return { artifacts: [...artifacts.values()], holders: [...holders.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }
}

type Column = {
  name: string
  category?: string | null | undefined
  sensitive: boolean
  purposes: string[]
  necessity?: string | null | undefined
}

const columnOf = ({ name, category, sensitive, purposes, necessity }: Column) => ({
  name: hinted(name),
  category: category ?? null,
  sensitive,
  purposes,
  necessity: necessity ?? null,
})

/** What the same person asked by then, this request too. Who worked on it is left out. */
async function ownRequests({ db }: GatherContext, request: RequestRow, asOf: number): Promise<OwnRequest[]> {
  if (request.customer === null) return []
  const rows = (await requestsOfPerson(db, request.customer)).filter(({ openedAt }) => openedAt <= asOf)
  return Promise.all(
    rows.map(async ({ id, type, state, receivedAt, closedAt }) => {
      const events = await eventsOfRequest(db, id)
      const found = id === request.id ? untilDiscovered(events) : events.filter(({ at }) => at <= asOf)
      const isClosed = closedAt !== null && closedAt <= asOf && id !== request.id
      return {
        id,
        type,
        state: isClosed ? state : ('IN_PROGRESS' as const),
        receivedAt,
        closedAt: isClosed ? closedAt : null,
        events: found.map(({ at, kind }) => ({ at, kind })),
      }
    }),
  )
}

/** The person's own, in the order in which they count. What came under an identity that others use, too, may be theirs. */
async function ownConsents({ db }: GatherContext, { customer }: RequestRow, asOf: number): Promise<OwnConsent[]> {
  const found = customer === null ? [] : await consentsOf(db, customer, asOf)
  return found
    .filter(({ shared }) => !shared)
    .map(({ at, recordedAt, purposes, status, mechanism, notice, until, evidence }) => ({
      ...{ at, recordedAt, purposes, status, until },
      mechanism: mechanism && hinted(mechanism),
      notice: notice && hinted(notice),
      evidence: evidence && hinted(evidence),
    }))
}

/** What happened to the request itself until its manifest was made, so that the package is the same whenever it is made. */
const untilDiscovered = (events: readonly EventRow[]) =>
  events.slice(0, events.findLastIndex(({ kind }) => kind === 'DISCOVERED') + 1)
