import { describeArtifacts } from '../../catalog/artifacts/index.ts'
import { applyLinks } from '../../catalog/customers/index.ts'
import { writeSystems } from '../../catalog/systems/index.ts'
import type { ChangeSet } from '../../changes/index.ts'
import { dropConsents, recordConsents } from '../../consents/index.ts'
import { loadStored, noChanges, type Revision, rebind } from '../../history/binding/index.ts'
import { recordErasures } from '../../history/erasure/index.ts'
import { dropPeople, identified, type OrdinalList } from '../../membership/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { ArtifactName, Command, NamesPeople } from '../../vocabulary/command.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import { applyChanges, applyRuns, chainEdges } from './apply.ts'
import type { Bound } from './bound.ts'
import { changeSetOf } from './changeSet.ts'
import { effectsOf } from './effects.ts'
import { resolveErasures } from './erasures.ts'
import { expanded, Groups, namesIn } from './joins.ts'
import { type Entries, kindOf, type Refusal, readId } from './kinds/index.ts'
import {
  artifactsOf,
  type Called,
  calledIn,
  canonically,
  likenessRows,
  type Rename,
  renamed,
  withTerms,
} from './naming.ts'
import { pendingReads, Revisions } from './revisions.ts'
import { type RunRevision, reviseRuns } from './runs.ts'
import * as store from './store/index.ts'
import { restore } from './storedStatement.ts'
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
  const { refused, erasures } = await resolveErasures(tx, ws, effectsOf(ws, commands).erasures)
  const rename = canonically()
  const sent = commands.filter((command) => !refused.has(command.key))
  const taken = sent.map((command) => renamed(command, rename))
  const { systems, joins, aliases, lists: said, consents, links } = effectsOf(ws, taken)
  await writeSystems(tx, ws, systems)
  const groups = new Groups(tx, ws)
  const grown = await groups.join(joins)
  await groups.know(namesIn(taken))
  const readers = await groups.readersOf(grown)
  const registered = readers.bodies.map((body) => renamed(restore(body).command, rename))
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
  for (const alias of aliases) revisions.say(alias)
  for (const erasure of erasures) revisions.name(rename(erasure.artifact), false)
  revisions.add({ writes: [], reads: erasures.map((erasure) => erasure.read) })
  const news = await lock(tx, ws, revisions, calledIn(ws, sent, rename), rename)
  await groups.write()
  const rejoined = grown.length > 0 ? runs.flatMap(({ statements }) => statements) : []
  const described = [...meant, ...rejoined]
  await describeArtifacts(tx, ws, described.map(descriptionOf))
  await applyRuns(tx, ws, runs)
  const gone = replaced.map(({ key }) => readId(ws, key, 'MEMBERS'))
  await dropPeople(tx, gone)
  await dropConsents(tx, gone)
  const lists = await identified(tx, said)
  await recordConsents(tx, await identified(tx, consents))
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
  await applyLinks(tx, links)
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

/** Columns that pass into versions that no run wrote stand beside these. Answers the versions. */
async function keepFeatures(tx: Transaction, ws: string, commands: Command[]): Promise<string[]> {
  const versions = commands.flatMap((command) => kindOf(command).features(ws, command) ?? [])
  if (versions.length > 0) await tx.run(store.writeFeatures, { versions })
  return versions.map(({ id }) => id)
}

const entriesOf = (ws: string, command: Command): Entries => kindOf(command).entries(ws, command)

const descriptionOf = (command: Command) => ({
  ...kindOf(command).describes(command),
  at: command.at,
  by: command.key,
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
    .map(({ id, artifact, seen }) => ({ id, ...artifact, seen, label: artifactKinds[artifact.kind].label }))
  if (artifacts.length === 0) return []
  const seen = await tx.run(store.lockArtifacts, { artifacts })
  const renamed =
    called.length > 0 ? await tx.run(store.nameArtifacts, { called: called.map((one) => withTerms(ws, one)) }) : []
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
