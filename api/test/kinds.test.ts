import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { subjectOf } from '../src/ingest/statements/accept.ts'
import { effectsOf } from '../src/ingest/statements/effects.ts'
import { identitiesIn } from '../src/ingest/statements/identities.ts'
import { body, identity, versionName } from '../src/ingest/statements/kinds/body.ts'
import { type StatementKind, statementKinds } from '../src/ingest/statements/kinds/index.ts'
import { asItIs, nothing } from '../src/ingest/statements/kinds/kind.ts'
import { point } from '../src/ingest/statements/kinds/timeline.ts'
import { artifactsOf } from '../src/ingest/statements/naming.ts'
import { keep, restore } from '../src/ingest/statements/storedStatement.ts'
import { summaryOf } from '../src/ingest/statements/summaries.ts'
import { validate } from '../src/ingest/statements/validate.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'
import type { DestructionCommand, IdentityDigest } from '../src/vocabulary/command.ts'

/** A kind that nobody has: a consent was withdrawn for a version. It is known by its record alone; its type here is a stand-in. */
type Withdrawal = DestructionCommand & { person: IdentityDigest; reason: string }

const fields = { version: versionName, person: identity, reason: z.string() }

const withdrawal: StatementKind<Withdrawal> = {
  name: 'ERASURE',
  body: body<Withdrawal>('withdrawal' as never, fields),
  times: ({ at }) => [{ field: ['withdrawnAt'], at }],
  inputNames: { reason: 'because' },
  check: ({ person }) =>
    person.namespace === 'email' ? [] : [{ code: 'INVALID_IDENTITY', field: ['person'], message: 'Name an e-mail.' }],
  pairs: () => 0,
  admission: nothing,
  purposes: () => [],

  timeless: false,
  content: asItIs,
  firstContent: asItIs,
  withArtifacts: (said, each) => ({ ...said, version: each(said.version, true) }),
  withPeople: (said, each) => ({ ...said, person: each(said.person) }),
  reading: asItIs,
  without: null,
  reports: nothing,
  entries: (ws, said) => ({ writes: [], reads: [point(ws, said, 'ERASURE', said.version)] }),
  effects: (_ws, { at }) => ({ retirements: [{ job: { namespace: 'n', name: 'j' }, at }] }),
  features: nothing,
  describes: () => ({}),
  stale: () => ({ artifacts: [], systems: false, people: true }),
  afterwards: null,
  answer: (ws, { version }) => artifactId(ws, version),
  summary: ({ version }) => ({ about: version.name, namespace: version.namespace, state: null }),
}

const said = {
  type: 'withdrawal',
  key: 'k',
  at: 1,
  version: { kind: 'DATASET', namespace: 'shop', name: 'orders', version: null },
  person: { namespace: 'email', digest: 'd' },
  reason: 'asked',
} as unknown as Withdrawal

// The compiler refuses a registry without one of its types.
const { run: _, ...withoutRuns } = statementKinds
// @ts-expect-error a statement type without a line in the registry
withoutRuns satisfies typeof statementKinds

describe('a kind of statement that has one line in the registry', () => {
  const registry = statementKinds as unknown as Record<string, unknown>
  beforeAll(() => {
    registry.withdrawal = withdrawal
  })
  afterAll(() => {
    delete registry.withdrawal
  })

  it('is checked', () => {
    expect(validate(said, 2)).toEqual([])
    expect(validate(said, -1_000_000).map(({ code, field }) => [code, field])).toEqual([
      ['TIME_IN_FUTURE', ['withdrawnAt']],
    ])
    const long = { ...said, reason: 'x'.repeat(20_000), person: { namespace: 'phone', digest: 'd' } }
    expect(validate(long, 2).map(({ field }) => field)).toEqual([['because'], ['person']])
  })

  it('names its artifacts and people', () => {
    expect(artifactsOf(said)).toMatchObject([{ name: { name: 'orders' }, seen: true }])
    expect(identitiesIn(said)).toEqual([{ namespace: 'email', digest: 'd' }])
  })

  it('is kept and read again, and shown in the list of what arrived', () => {
    expect(restore(keep(said))).toEqual({ command: said, people: null })
    expect(summaryOf(keep(said))).toMatchObject({ statement: 'ERASURE', about: 'orders', namespace: 'shop' })
  })

  it('does what its record says', () => {
    expect(effectsOf('ws', [said]).retirements).toEqual([{ job: { namespace: 'n', name: 'j' }, at: 1 }])
    expect(subjectOf('ws', said)).toBeNull()
  })
})

describe('what a kind of statement is', () => {
  /** Fixed rules for what versions before schema version 7 kept; the examples of the page /integrate. */
  const allowed = ['rebuild/again.ts', 'ingest/adapters/openlineage/example.ts']

  it('is told apart nowhere but in the registry', () => {
    const root = new URL('../src/', import.meta.url)
    const types = Object.keys(statementKinds).join('|')
    const telling = new RegExp(`case '(?:${types})'|\\b(?:command|said|c|statement|kept)\\.type [!=]== '(?:${types})'`)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const found = files.filter(
      (file) =>
        /(?<!\.test)\.ts$/.test(file) &&
        !file.startsWith('generated') &&
        telling.test(readFileSync(new URL(file, root), 'utf8')),
    )
    expect(found.filter((file) => !allowed.includes(file))).toEqual([])
  })
})
