import { randomUUID } from 'node:crypto'
import { onRecord } from '../../platform/access/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName } from '../../vocabulary/command.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { knownPurposes } from '../vocabularies/index.ts'
import type { Declaring } from './declare.ts'
import { kindOf } from './kinds/index.ts'
import * as store from './store.ts'
import { type ContentOf, Contents } from './stored.ts'

/** Words that a producer's tags give as purposes of a dataset, or of a column of it. */
export type TaggedPurposes = { artifact: ArtifactName; column: string | null; purposes: string[]; at: Instant }

/** What tags say of one thing at a time. */
export type Saying = { at: Instant; purposes: readonly string[] }

/** What was declared by tags of one thing. `saidAgainAt`: when the same was last said again. */
export type Told = Saying & { saidAgainAt: Instant | null }

/**
 * What tags of one thing add up to, whatever the order in which they come: each change is told once, from when it was said, and what is said again holds from then
 * on against whatever was said in between. Pure.
 */
export function addUp(known: readonly Told[], sayings: readonly Saying[]): Told[] {
  const told = known.map((one) => ({ ...one }))
  for (const { at, purposes } of sayings) {
    const before = told
      .filter((one) => one.at <= at)
      .sort((a, b) => a.at - b.at)
      .at(-1)
    if (before && isSame(before.purposes, purposes)) {
      before.saidAgainAt = Math.max(before.saidAgainAt ?? before.at, at)
      continue
    }
    told.push({ at, purposes, saidAgainAt: null })
    const again = before?.saidAgainAt ?? null
    if (before && again !== null && again > at && !told.some((one) => one.at === again))
      told.push({ at: again, purposes: before.purposes, saidAgainAt: null })
  }
  return told
}

const isAlike = (one: Told, other: Told) =>
  one.at === other.at && one.saidAgainAt === other.saidAgainAt && isSame(one.purposes, other.purposes)

const isSame = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n')

/**
 * Declares for what data may be used by the tags that its producers put on it. Words that are no purposes of the workspace declare nothing. Beside what people declare of
 * the same data: both have to allow a use. Safe to repeat. Throws DatabaseError, in which case nothing was declared.
 */
export async function declareTagged(by: Declaring, tagged: readonly TaggedPurposes[]): Promise<void> {
  if (tagged.length === 0) return
  const sayings = merged(by.ws, withKnown(tagged, new Set((await knownPurposes(by.db)).map(({ key }) => key))))
  if (sayings.length === 0) return
  const byAbout = groupBy(sayings, ({ about }) => about)
  const claim = randomUUID()
  await onRecord(
    by,
    'declareTagged',
    async (tx) => {
      const known = groupBy(await tx.run(store.toldByTags, { abouts: [...byAbout.keys()] }), ({ about }) => about)
      const rows = [...byAbout].flatMap(([about, its]) => rowsOf(by, its, (known.get(about) ?? []).map(toldIn)))
      // In one order for all calls, so that none waits for another one that waits for it.
      rows.sort((a, b) => (a.id < b.id ? -1 : 1))
      const found = await tx.run(store.declare, { rows: rows.map(({ saidAgainAt: _, ...row }) => row), claim })
      const again = rows.flatMap(({ id, saidAgainAt }) => (saidAgainAt === null ? [] : [{ id, at: saidAgainAt }]))
      if (again.length > 0) await tx.run(store.saidAgain, { rows: again })
      return found.flatMap(({ id, fresh }) => (fresh ? id : []))
    },
    (fresh) => (fresh.length > 0 ? { about: fresh } : null),
  )
}

function withKnown(tagged: readonly TaggedPurposes[], known: ReadonlySet<string>): TaggedPurposes[] {
  return tagged.flatMap((one) => {
    const purposes = one.purposes.filter((word) => known.has(word))
    return purposes.length > 0 ? { ...one, purposes } : []
  })
}

type SaidOf = Saying & { about: string; said: ContentOf<'AUTHORISATION'> }

/** What is said of one thing at one time, by several parts of an event, is said together. In order of time. */
function merged(ws: string, tagged: readonly TaggedPurposes[]): SaidOf[] {
  const found = new Map<string, SaidOf>()
  for (const { artifact, column, purposes: words, at } of tagged) {
    const said = { kind: 'AUTHORISATION' as const, artifact, column, purposes: words, tags: true as const }
    const about = idOf(ws, 'declared', said.kind, ...kindOf(said).about(said))
    const key = JSON.stringify([about, at])
    const purposes = [...new Set([...(found.get(key)?.purposes ?? []), ...words])].sort()
    found.set(key, { about, at, purposes, said: { ...said, purposes } })
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

const toldIn = ({ at, said, saidAgainAt }: store.ToldRow): Told => ({
  at,
  purposes: kindOf(said).purposes(said),
  saidAgainAt,
})

function rowsOf(by: Declaring, sayings: readonly SaidOf[], known: readonly Told[]) {
  const [first] = sayings
  if (!first) return []
  const recordedAt = by.now()
  const changed = addUp(known, sayings).filter((one) => !known.some((other) => isAlike(one, other)))
  return changed.map(({ at, purposes, saidAgainAt }) => ({
    id: idOf(by.ws, 'declaration by tags', first.about, String(at), ...purposes),
    kind: first.said.kind,
    about: first.about,
    artifact: artifactId(by.ws, first.said.artifact),
    at,
    until: null,
    evidence: null,
    reference: null,
    recordedAt,
    recordedBy: by.actor.subject,
    said: Contents.write({ ...first.said, purposes: [...purposes] }),
    saidAgainAt,
  }))
}
