import type { Description } from '../../../catalog/artifacts/index.ts'
import type { ConsentList } from '../../../consents/index.ts'
import type { RunState, StatementType } from '../../../generated/schema.ts'
import type { Alias } from '../../../history/binding/index.ts'
import type { RunStatement } from '../../../history/runs/index.ts'
import type { MemberList } from '../../../membership/index.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import type { StoredJson } from '../../../platform/storedJson.ts'
import type {
  ArtifactName,
  Command,
  ErasureCommand,
  IdentityDigest,
  JobName,
  JoinCommand,
  LinkCommand,
  SystemCommand,
} from '../../../vocabulary/command.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import type { Kept } from './body.ts'
import type { Refusal } from './refusal.ts'
import type { Entries } from './timeline.ts'

/** Gives the artifact that is to stand in the place of one. `seen`: the statement reports making or describing it. */
export type EachArtifact = <T extends ArtifactName>(named: T, seen: boolean) => T

/** A time in a statement, and the field of the caller's input that it came in. */
export type Timed = { field: string[]; at: Instant | null }

/** What statements do beside putting entries on timelines. `apply` does it in the order that locks and binding need. */
export type Effects = {
  systems: SystemCommand[]
  joins: JoinCommand[]
  retirements: { job: JobName; at: Instant }[]
  /** Of runs that the statement reports. */
  jobs: JobName[]
  aliases: Alias[]
  erasures: ErasureCommand[]
  lists: MemberList[]
  consents: ConsentList[]
  links: LinkCommand[]
}

/** What a copy of the graph has to read again, beside what binding changed. `artifacts`: where they are, and what columns they have. */
export type Stale = { artifacts: ArtifactName[]; systems: boolean; people: boolean }

/** What the activity list shows of a statement: what it is about, and never whom. */
export type Summary = { about: string | null; namespace: string | null; state: RunState | null }

/**
 * All that the API has to know of one kind of statement. Every field is required, so that a new kind answers each question; for "no"
 * there are names below. Functions are pure, but for `afterwards`.
 */
export type StatementKind<C extends Command> = {
  /** As the schema calls it. */
  name: StatementType

  /** How it is kept, with a version (platform/storedJson.ts). */
  body: StoredJson<Kept<C>>

  // What is checked
  /** Its times; none may be in the future. */
  times(said: C): Timed[]
  /** Fields that the caller's input calls otherwise. */
  inputNames: Readonly<Record<string, string>>
  /** What is wrong in it, beside its texts and times. */
  check(said: C): Refusal[]
  /** How many pairs of an input and an output it joins. */
  pairs(said: C): number
  /** Purposes that the workspace has to know; in the caller's input they are `purposes`. */
  purposes(said: C): readonly string[]
  /** The id of an admission that the workspace has to have; null: it names none. */
  admission(said: C): string | null

  // What makes two the same
  /** It is described without a time: `at` is when it arrived, and is not compared. */
  timeless: boolean
  /** What of it is compared when its key comes again. */
  content(said: C): C
  /** The content as the first landed version would have kept it. So a report that is delivered again after an upgrade is known. */
  firstContent(said: C): C

  // What it names
  /** The same statement, with each artifact that it names handed to `each`. */
  withArtifacts(said: C, each: EachArtifact): C
  /** The same statement, with each identity that it names handed to `each`. */
  withPeople(said: C, each: (identity: IdentityDigest) => IdentityDigest): C
  /** The same statement, reading all artifacts that are one with what it reads. `all`: these, itself first. */
  reading(said: C, all: (name: ArtifactName) => ArtifactName[]): C
  /** What counts without people who were refused, and what its sender hears of it; null: nothing counts. */
  without: ((said: C, refused: number) => { sound: C; notes: Refusal[] } | null) | null

  // What it does
  /** What it says of a run, which adds up with all that is said of it. */
  reports(said: C): RunStatement | null
  /** Its reads and writes, where no run has them. */
  entries(ws: string, said: C): Entries
  effects(ws: string, said: C): Partial<Effects>
  /** The columns that pass into a version that it wrote itself. */
  features(ws: string, said: C): { id: string; columns: string } | null
  /** What it says of artifacts themselves: their systems, columns and tags. */
  describes(said: C): Description
  stale(said: C): Stale
  /** What its sender has to know, though it is accepted; null: nothing ever. */
  afterwards: ((tx: Transaction, said: C) => Promise<Refusal | null>) | null

  // How it is shown
  /** The id that its mutation's object is found by. */
  answer(ws: string, said: C): string | null
  summary(said: C): Summary
}

// Answers of a kind to which a question does not apply.

export const nothing = () => null
export const joinsNothing = () => 0
export const noPurposes = (): readonly string[] => []
export const nothingWrong = (): Refusal[] => []
export const ownTime = ({ at }: Command): Timed[] => [{ field: ['at'], at }]
export const asItIs = <C>(said: C): C => said
export const noEntries = (): Entries => ({ writes: [], reads: [] })
export const noEffects = (): Partial<Effects> => ({})
export const noDescription = (): Description => ({})
export const nothingStale = (): Stale => ({ artifacts: [], systems: false, people: false })
export const peopleStale = (): Stale => ({ artifacts: [], systems: false, people: true })

export const aboutNothing = (): Summary => ({ about: null, namespace: null, state: null })
export const aboutNamed = ({ namespace, name }: { namespace: string; name: string }): Summary => ({
  about: name,
  namespace,
  state: null,
})
