import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compatibilityIn, standing } from '../src/governance/declarations/index.ts'
import { type Facts, findingsIn, gather } from '../src/governance/findings/index.ts'
import { authorisedBy } from '../src/governance/purposes/index.ts'
import { Adjacency, atOnce } from '../src/traversal/adjacency/index.ts'
import { groupBy } from '../src/vocabulary/groups.ts'
import {
  type Admission,
  type Assessment,
  type Basis,
  type Decision,
  oracle,
  type Run,
  type World,
} from './oracle/findings.ts'
import type { Authorisation } from './oracle/purposes.ts'

/** Random graphs a run. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 2_000)

const PURPOSES = ['marketing', 'marketing.mail', 'service', 'service.pay']
const ARTIFACTS = ['a', 'b', 'c', 'm']
const HEALTH = 'user.health_and_medical'
const CATEGORIES: Record<string, string[]> = { a: ['user.contact'], b: ['user.contact.email', HEALTH], c: [], m: [] }
const JOBS = ['i', 'j', 'k']
const LAST = 5

const LOOKED_AT = [
  'BASIS_AFTER_RUN',
  'BASIS_MISSING',
  'POSITION_MISSING',
  'PURPOSE_NOT_AUTHORISED',
  'PURPOSE_UNKNOWN',
  'RUN_WITHOUT_ADMISSION',
  'SENSITIVE_IN_PERSONALISATION',
]

const time = fc.nat({ max: LAST })
const some = <Value>(...all: Value[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 2 })
const declaration = { at: time, until: fc.option(time, { freq: 2 }), recordedAt: time }

/** Versions of a few artifacts, and runs of a few jobs of one part each; flows between versions and runs, circles too. */
const given = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const node = fc.nat({ max: size - 1 })
  return fc.record({
    artifacts: fc.array(fc.option(fc.constantFrom(...ARTIFACTS, 'm'), { freq: 2 }), {
      minLength: size,
      maxLength: size,
    }),
    supersededAt: fc.array(fc.option(time, { freq: 1 }), { minLength: size, maxLength: size }),
    flows: fc.array(fc.record({ from: node, to: node, level: fc.nat({ max: 3 }) }), { minLength: 1, maxLength: 12 }),
    runs: fc.array(
      fc.record({
        job: fc.constantFrom(...JOBS),
        startedAt: time,
        purposes: fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1, maxLength: 2 }),
        admission: fc.option(fc.constantFrom('x', 'y', 'z')),
      }),
      { minLength: size, maxLength: size },
    ),
    said: fc.array(
      fc.record({
        artifact: fc.constantFrom(...ARTIFACTS),
        column: fc.constant(null),
        purposes: some(...PURPOSES),
        ...declaration,
      }),
      { maxLength: 6 },
    ),
    bases: fc.array(
      fc.record({
        about: fc.constantFrom('p', 'q'),
        purposes: some(...PURPOSES),
        categories: some('user', 'user.contact', HEALTH),
        condition: fc.boolean(),
        ...declaration,
      }),
      { maxLength: 6 },
    ),
    admissions: fc.array(
      fc.record({
        job: fc.constantFrom(...JOBS),
        purpose: fc.constantFrom(...PURPOSES),
        decision: fc.constantFrom('ADMITTED', 'ADMITTED_WITH_GAPS', 'REFUSED'),
        at: time,
        expiresAt: time,
        inputs: fc.uniqueArray(node.map(String)),
      }),
      { minLength: 2, maxLength: 2 },
    ),
    enforcedSince: fc.option(time, { freq: 1 }),
    assessments: fc.array(
      fc.record({
        artifact: fc.constantFrom(...ARTIFACTS),
        purposes: fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1, maxLength: 2 }),
        favourable: fc.boolean(),
        ...declaration,
      }),
      { maxLength: 3 },
    ),
    decisions: fc.array(
      fc.record({ assessment: fc.nat({ max: 2 }), approved: fc.boolean(), at: time, recordedAt: time }),
      { maxLength: 4 },
    ),
    positions: some('m'),
    sensitive: some('b', 'c'),
    arrival: fc.array(fc.nat(), { maxLength: 12 }),
  })
})
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never

/** As the oracle sees it: no run flows into a run, as none does. */
function seenOf(one: Given): World {
  const isPart = (place: number) => one.artifacts[place] === null
  const runs = one.runs.flatMap((run, place): Run[] =>
    isPart(place) ? [{ id: `r${place}`, part: `${place}`, ...run }] : [],
  )
  return {
    nodes: one.artifacts.map((artifact, place) => ({
      id: `${place}`,
      artifact,
      live: (one.supersededAt[place] ?? LAST + 1) > LAST,
    })),
    flows: one.flows
      .filter(({ from, to }) => !(isPart(from) && isPart(to)))
      .map(({ from, to, level }) => ({ from: `${from}`, to: `${to}`, personal: level <= 1, level })),
    runs,
    said: one.said.map((said, place): Authorisation => ({ ...said, id: `${place}` })),
    bases: one.bases.map((basis, place): Basis => ({ ...basis, purposes: basis.purposes, id: `${place}` })),
    admissions: one.admissions.map((admission, place): Admission => ({ ...admission, id: ['x', 'y'][place] ?? '' })),
    assessments: one.assessments.map((assessment, place): Assessment => ({ ...assessment, id: `${place}` })),
    decisions: one.decisions.map(
      ({ assessment, ...decision }, place): Decision => ({
        ...decision,
        id: `${place}`,
        assessment: `${assessment}`,
      }),
    ),
    enforcedSince: one.enforcedSince,
    categories: CATEGORIES,
    special: [HEALTH],
    models: ['m'],
    positions: one.positions,
    sensitive: one.sensitive,
  }
}

const unsure = {
  open: false,
  clockSkew: false,
  contradiction: false,
  flowsAssumed: false,
  startUnknown: false,
  halfTold: null,
}
const certain = {
  producerSeen: true,
  assumedAppend: false,
  columns: null,
  replacedBy: null,
  placeholder: false,
  contradiction: false,
  listedBy: null,
}

function graphOf(one: Given, { flows }: World): Adjacency {
  const graph = new Adjacency()
  for (const [place, artifact] of one.artifacts.entries()) {
    const leaving = flows.filter(({ from }) => from === `${place}`) as (World['flows'][number] & { level: number })[]
    const edges = {
      to: leaving.map(({ to }) => to),
      at: leaving.map(() => 0),
      code: leaving.map(({ level }) => level),
      claim: leaving.map(() => ''),
    }
    const supersededAt = one.supersededAt[place] ?? null
    const kind = artifact === 'm' ? ('MODEL' as const) : ('DATASET' as const)
    if (artifact === null)
      graph.putPart(
        { id: `${place}`, at: 0, run: `r${place}`, columns: null, job: 'j', startedAt: null, ...unsure },
        edges,
      )
    else
      graph.putVersion(
        {
          id: `${place}`,
          artifact,
          kind,
          name: null,
          createdAt: 0,
          supersededAt,
          destroyedAt: null,
          digest: null,
          enumerated: false,
          ...certain,
        },
        edges,
      )
  }
  return graph
}

/** Late, in any order, and some of them twice. */
const arrived = <Row>(rows: readonly Row[], arrival: readonly number[]): Row[] => [
  ...arrival.flatMap((one) => (rows.length > 0 ? (rows[one % rows.length] ?? []) : [])),
  ...rows.toReversed(),
]

function foundIn(one: Given, seen: World) {
  const said = arrived(seen.said, one.arrival).map(({ artifact, purposes, ...row }) => ({
    ...row,
    artifact,
    about: artifact,
    said: { purposes },
  }))
  const standingAt = (at: number) => {
    const declarations = groupBy(standing(said, at), ({ artifact }) => artifact)
    return { authorised: authorisedBy(declarations), declarations: new Map() }
  }
  const marks = new Map(
    seen.sensitive.map((artifact) => [
      artifact,
      { marks: [{ column: null, category: HEALTH, concluded: true, reviewed: false }], columns: [] },
    ]),
  )
  const runs = seen.runs.map(({ id, job, ...run }) => ({
    ...run,
    run: id,
    kind: null,
    jobNamespace: 'n',
    jobName: job,
  }))
  const classified = new Map(Object.entries(CATEGORIES).filter(([, its]) => its.length > 0))
  const known = { asOf: LAST, runs: arrived(runs, []), standingAt, classified, marks, most: 1_000 }
  const { uses, sent } = atOnce(gather(graphOf(one, seen), known))
  const bases = arrived(seen.bases, one.arrival).map(({ purposes, categories, condition, ...row }) => ({
    ...row,
    said: { iri: 'eu-gdpr:A6-1-b', purposes, categories, condition: condition ? 'eu-gdpr:A9-2-a' : null },
  }))
  const assessed = arrived(seen.assessments, one.arrival).map(({ artifact, purposes, favourable, ...row }) => ({
    artifacts: new Set([artifact]),
    assessment: { ...row, about: `${artifact} ${purposes}`, said: { purposes, favourable } },
  })) as unknown as Parameters<typeof compatibilityIn>[0]
  const decisions = arrived(seen.decisions, one.arrival).map(({ assessment, approved, ...row }) => ({
    ...row,
    until: null,
    about: assessment,
    said: { assessment, approved },
  })) as unknown as Parameters<typeof compatibilityIn>[1]
  const admissions = seen.admissions.map(
    ({ job, ...row }) => [row.id, { ...row, jobNamespace: 'n', jobName: job }] as const,
  )
  const facts = {
    asOf: LAST,
    uses,
    sent,
    bases,
    activities: [],
    compatible: compatibilityIn(assessed, decisions),
    consents: [],
    columns: new Map(),
    admissions: new Map(admissions),
  }
  const rest = {
    positions: new Set(seen.positions),
    enforcedSince: seen.enforcedSince,
    knownPurposes: new Set(PURPOSES),
  }
  return findingsIn({ ...facts, ...rest } as unknown as Facts)
}

/** What it is about, as the oracle writes it. */
function keyOf({ code, about }: { code: string; about: readonly string[] }): string {
  if (code === 'PURPOSE_UNKNOWN') return code
  return [code, ...about.map((one) => (one.startsWith('[') ? JSON.parse(one)[1] : one))].join(' ')
}

describe('findings', () => {
  it('are what the oracle says, however late, shuffled and often declarations arrive', () => {
    const found = new Map<string, number>()
    fc.assert(
      fc.property(given, (one) => {
        const seen = seenOf(one)
        const all = foundIn(one, seen)
        const { keys, late } = oracle(seen)
        const isLate = ({ code }: { code: string }) => code === 'BASIS_AFTER_RUN'
        expect(new Set(all.filter((each) => !isLate(each)).map(keyOf))).toEqual(keys)
        const told = all.filter(isLate).flatMap(({ about }) => about)
        for (const group of late) expect(group.some((id) => told.includes(id))).toBe(true)
        for (const id of told) expect(late.some((group) => group.includes(id))).toBe(true)
        // Each is told once.
        expect(new Set(all.map(({ code, about }) => JSON.stringify([code, about]))).size).toBe(all.length)
        for (const { path, text, remedy } of all)
          expect([path.length > 0, text !== '', remedy !== '']).toEqual([true, true, true])
        for (const { code } of all) found.set(code, (found.get(code) ?? 0) + 1)
      }),
      { numRuns: RUNS },
    )
    // A world in which hardly anything is found would show nothing.
    expect([...found.keys()].sort()).toEqual(LOOKED_AT)
  })
})
