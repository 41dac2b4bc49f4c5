import { describeArtifacts } from '../../catalog/artifacts/index.ts'
import { applyLinks } from '../../catalog/customers/index.ts'
import { writeSystems } from '../../catalog/systems/index.ts'
import type { ChangeSet } from '../../changes/index.ts'
import { type Alias, loadStored, noChanges, type Read, type Revision, rebind } from '../../history/binding/index.ts'
import { findErased, findVersions, isBefore, recordErasures } from '../../history/erasure/index.ts'
import { featureColumns } from '../../history/runs/index.ts'
import { dropPeople, identified, type MemberList, type OrdinalList } from '../../membership/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { artifactId, originId } from '../../vocabulary/artifactIds.ts'
import type { AliasCommand, ArtifactName, Command, ErasureCommand } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { formatInstant, type Instant } from '../../vocabulary/instant.ts'
import { artifactLabel } from '../../vocabulary/kinds.ts'
import { applyChanges, applyRuns, chainEdges } from './apply.ts'
import type { Bound } from './bound.ts'
import { changeSetOf } from './changeSet.ts'
import { entriesOf, ownWriteId, readId } from './entries.ts'
import { expanded, Groups, namesIn } from './joins.ts'
import { restore } from './kept.ts'
import { artifactsOf, type Called, calledIn, canonically, likenessRows, type Rename, renamed } from './naming.ts'
import type { NamesPeople } from './part.ts'
import { pendingReads, Revisions } from './revisions.ts'
import { type RunRevision, reviseRuns } from './runs.ts'
import * as store from './store.ts'
import type { Refusal } from './validate.ts'
import { settleViews } from './views.ts'

/** `joined`: names that were apart before are one. */
export type Applied = { refused: Map<string, Refusal>; touched: ChangeSet; joined: boolean }

/**
 * Applies new statements in one transaction: locks runs and artifacts in sorted order, adds up what is known of each run,
 * binds the touched stretches of timelines again and writes the difference. `replaced`: what was accepted before, and counts no
 * longer. Answers those that cannot be applied, and what the others touched.
 */
export async function apply(
  tx: Transaction,
  ws: string,
  commands: Command[],
  replaced: NamesPeople[] = [],
): Promise<Applied> {
  const { refused, erasures } = await resolveErasures(tx, ws, commands)
  const rename = canonically()
  const sent = commands.filter((command) => !refused.has(command.key))
  const taken = sent.map((command) => renamed(command, rename))
  await writeSystems(
    tx,
    ws,
    taken.flatMap((command) => (command.type === 'system' ? command : [])),
  )
  const groups = new Groups(tx, ws)
  const grown = await groups.join(taken.flatMap((command) => (command.type === 'join' ? command : [])))
  await groups.know(namesIn(taken))
  const readers = await groups.readersOf(grown)
  const registered = readers.bodies.map((body) => renamed(restore(body), rename))
  await groups.know(namesIn(registered))
  const runs = await reviseRuns(tx, ws, taken, rename, { groups, readers: readers.runs })
  const revisions = new Revisions(ws)
  for (const command of taken) for (const artifact of artifactsOf(command)) revisions.name(artifact.name, artifact.seen)
  for (const { before, after, artifacts } of runs) {
    for (const artifact of artifacts) revisions.name(artifact, false)
    revisions.replace(before, after)
  }
  const meant = [...registered, ...taken].map((command) => expanded(command, groups.now))
  for (const command of meant) {
    for (const { name } of artifactsOf(command)) revisions.name(name, false)
    const { writes, reads } = entriesOf(ws, command)
    const known = registered.find(({ key }) => key === command.key)
    const had = new Set(known && entriesOf(ws, expanded(known, groups.before)).reads.map(({ id }) => id))
    revisions.add({ writes: known ? [] : writes, reads: reads.filter(({ id }) => !had.has(id)) })
  }
  for (const part of replaced.map((one) => renamed(one, rename))) {
    for (const { name } of artifactsOf(part)) revisions.name(name, false)
    revisions.remove(entriesOf(ws, part))
  }
  const aliases = taken.flatMap((command) => (command.type === 'alias' ? aliasOf(ws, command) : []))
  for (const alias of aliases) revisions.say(alias)
  for (const erasure of erasures) revisions.name(rename(erasure.artifact), false)
  revisions.add({ writes: [], reads: erasures.map((erasure) => erasure.read) })
  const news = await lock(tx, ws, revisions, calledIn(ws, sent, rename), rename)
  await groups.write()
  const rejoined = grown.length > 0 ? runs.flatMap(({ statements }) => statements) : []
  const described = [...meant, ...rejoined]
  await describeArtifacts(tx, ws, described)
  await applyRuns(tx, ws, runs)
  await dropPeople(
    tx,
    replaced.map(({ key }) => readId(ws, key, 'MEMBERS')),
  )
  const lists = await identified(tx, listsOf(ws, taken))
  revisions.list(lists)
  // Views read on behalf of others, in later rounds: what an alias means has to stand by then.
  if (aliases.length > 0) await tx.run(store.writeAliases, { aliases })
  const bound = await bindAgain(tx, ws, revisions, runs, lists)
  await keepSchemas(tx, runs)
  bound.versions.push(...(await keepFeatures(tx, ws, meant)))
  await recordErasures(
    tx,
    erasures.map(({ read, ref, command }) => ({ id: read.id, ref, command })),
  )
  await applyLinks(
    tx,
    taken.flatMap((command) => (command.type === 'link' || command.type === 'unlink' ? command : [])),
  )
  return {
    refused,
    joined: grown.length > 0,
    touched: changeSetOf(ws, { commands: described, bound, runs, news: [...news, ...grown] }),
  }
}

/** What runs say of the columns of what they wrote stands beside their writes. */
async function keepSchemas(tx: Transaction, runs: RunRevision[]): Promise<void> {
  const told = runs.flatMap(({ after }) => after.schemas)
  const kept = new Set(told.map(({ id }) => id))
  const untold = runs.flatMap(({ before }) => before?.schemas.flatMap(({ id }) => (kept.has(id) ? [] : id)) ?? [])
  if (untold.length > 0) await tx.run(store.dropSchemas, { writes: untold })
  if (told.length > 0) await tx.run(store.writeSchemas, { rows: told })
}

/**
 * A model version that no run is said to have trained has the id of its registration's write for ever, and keeps its own. Answers those
 * versions.
 */
async function keepFeatures(tx: Transaction, ws: string, commands: Command[]): Promise<string[]> {
  const versions = commands.flatMap((command) => {
    const columns = command.type === 'modelVersion' && command.trainedBy === null ? featureColumns(ws, command) : null
    const id = columns === null ? null : ownWriteId(ws, command)
    return id === null ? [] : [{ id, columns }]
  })
  if (versions.length > 0) await tx.run(store.writeFeatures, { versions })
  return versions.map(({ id }) => id)
}

const aliasOf = (ws: string, { artifact, alias, at, key, version }: AliasCommand): Alias => ({
  ...{ id: idOf(ws, 'alias', key), artifact: artifactId(ws, artifact), alias, at, key, version },
})

/** Answers the artifacts of which there is news: who makes them has reported, or they are called otherwise than before. */
async function lock(
  tx: Transaction,
  ws: string,
  revisions: Revisions,
  called: Called[],
  rename: Rename,
): Promise<string[]> {
  const artifacts = revisions
    .artifacts()
    .map(({ id, artifact, seen }) => ({ id, ...artifact, seen, label: artifactLabel[artifact.kind] }))
  if (artifacts.length === 0) return []
  const seen = await tx.run(store.lockArtifacts, { artifacts })
  const renamed = called.length > 0 ? await tx.run(store.nameArtifacts, { called }) : []
  const fresh = new Set(renamed.flatMap((row) => (row.fresh ? row.id : [])))
  const alike = await noteLikenesses(
    tx,
    ws,
    called.flatMap(({ id, sent }) => (fresh.has(id) ? sent : [])),
    rename,
  )
  return [...new Set([...seen, ...renamed, ...alike].map(({ id }) => id))]
}

/** Answers the artifacts that look like the new ones. */
async function noteLikenesses(tx: Transaction, ws: string, fresh: ArtifactName[], rename: Rename) {
  if (fresh.length === 0) return []
  const rows = likenessRows(ws, fresh, rename)
  await tx.run(store.writeLikenesses, { rows })
  return tx.run(store.artifactsAlike, { artifacts: [...new Set(rows.map(({ artifact }) => artifact))] })
}

/**
 * Binds again what the revisions touch, and then, round by round, what views read on behalf of whoever reads them, which may be
 * of other views. Answers what each round changed.
 */
async function bindAgain(
  tx: Transaction,
  ws: string,
  revisions: Revisions,
  runs: RunRevision[],
  lists: OrdinalList[],
): Promise<Bound> {
  const first = noChanges()
  for (const { before, after } of runs) {
    const had = new Set(chainEdges(before?.runs ?? []).map((edge) => JSON.stringify(edge)))
    first.edges.push(...chainEdges(after.runs).filter((edge) => !had.delete(JSON.stringify(edge))))
    first.goneEdges.push(...[...had].map((edge) => JSON.parse(edge)))
  }
  const bound: Bound = { rounds: [], versions: [], parts: [] }
  const computing = runs.flatMap(({ after }) => (after.writes.some(({ view }) => view) ? after.runs : []))
  if (computing.length > 0) {
    const rows = await tx.run(store.feedsOfRuns, { runs: computing.map(({ id }) => id) })
    bound.parts.push(...rows.map(({ id }) => id))
  }
  let pending = revisions.pending()
  for (let changes = first; ; changes = noChanges()) {
    const stored = pending.length > 0 ? await loadStored(tx, ws, pending) : new Map()
    for (const { revision } of pending) {
      const known = stored.get(revision.artifact)
      if (known) rebind(revision satisfies Revision, known, changes)
    }
    await applyChanges(tx, changes, changes === first ? lists : [])
    bound.rounds.push(changes)
    const { reads, former, kinds, versions, parts } = await settleViews(tx, ws, changes)
    bound.versions.push(...versions)
    bound.parts.push(...parts)
    if (reads.length + former.length === 0) return bound
    const ids = [...new Set([...reads, ...former].map(({ artifact }) => artifact))].sort()
    await tx.run(store.lockSources, { artifacts: ids })
    pending = pendingReads(ws, kinds, reads, former)
  }
}

type Erasure = { command: ErasureCommand; ref: string; read: Read; artifact: ArtifactName }

async function resolveErasures(tx: Transaction, ws: string, commands: Command[]) {
  const wanted = commands.flatMap((command) => (command.type === 'erasure' ? command : []))
  const refused = new Map<string, Refusal>()
  const erasures: Erasure[] = []
  if (wanted.length === 0) return { refused, erasures }
  const versions = await tx.run(findVersions, { ids: wanted.map((command) => command.versionId) })
  const people = await tx.run(findErased, {
    rows: wanted.map(({ key, customer }) =>
      'ref' in customer ? { key, ref: customer.ref, digest: '' } : { key, ref: '', digest: customer.identity.digest },
    ),
  })
  for (const command of wanted) {
    const version = versions.find((row) => row.asked === command.versionId)
    const person = people.find((row) => row.key === command.key)
    if (!version)
      refused.set(command.key, notFound('versionId', 'No such version in this workspace. Take the id from an answer.'))
    else if (!person)
      refused.set(command.key, notFound('customer', 'Nobody is known by this. Check the namespace and the value.'))
    else if (version.madeAt !== null && isBefore(command.at, version.madeAt))
      refused.set(command.key, tooEarly(version.madeAt))
    else {
      const origin = version.id === originId(ws, version.artifact)
      erasures.push({
        command,
        ref: person.ref,
        artifact: { kind: version.kind, namespace: version.namespace, name: version.artifactName },
        read: {
          id: readId(ws, command.key, 'ERASURE'),
          artifact: version.artifact,
          kind: 'ERASURE',
          run: null,
          name: version.written || origin ? null : version.name,
          from: command.at,
          until: command.at,
          into: [],
          blind: [],
          one: true,
          pin: version.written || origin ? version.id : null,
          view: null,
          list: null,
        },
      })
    }
  }
  return { refused, erasures }
}

const tooEarly = (madeAt: Instant): Refusal => ({
  ...{ code: 'INVALID_TIME', field: ['at'] },
  message: `This version was made at ${formatInstant(madeAt)}: nothing can have been deleted from it before. Send the time of the deletion, or name the version that was there then.`,
})

const notFound = (field: string, message: string): Refusal => ({ code: 'NOT_FOUND', field: [field], message })

function listsOf(ws: string, commands: Command[]): MemberList[] {
  return commands.flatMap((command): MemberList[] => {
    if (command.type !== 'inferences' && command.type !== 'members') return []
    const { key, at, members, ordinals, namespaces } = command
    const mode = command.type === 'members' ? command.mode : 'ADD'
    return [{ id: readId(ws, key, 'MEMBERS'), mode, key, at, members, ordinals, namespaces }]
  })
}

/** The version that a statement speaks of, for its answer: by the read or the write that it made. */
export function spokenOf(ws: string, command: Command): string | null {
  if (command.type === 'members') return readId(ws, command.key, 'MEMBERS')
  if (command.type === 'destruction') return readId(ws, command.key, 'DESTRUCTION')
  if (command.type === 'erasure') return readId(ws, command.key, 'ERASURE')
  return ownWriteId(ws, command)
}
