import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import { accept, type Command } from '../src/ingest/statements/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import {
  dataset,
  deployed,
  deployment,
  destroyed,
  inferred,
  log,
  members,
  model,
  read,
  registered,
  run,
  versionOf,
  write,
} from './oracle/statements.ts'
import { freshWorkspace } from './oracle/workspace.ts'
import { type Hits, profiled } from './profile.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const [orders, clicks, copies] = [dataset('orders'), dataset('clicks'), dataset('copies')]
const [scorer, live, decisions] = [model('scorer'), deployment('live'), log('decisions')]

/** A little and a lot of history. */
const SIZES = [20, 320] as const

/** After all history. */
const LATER = 10_000

/** `each`: hits of a statement that one more of the history may add, because the deed changes what is bound to it. */
type Story = { of: string; history: (n: number) => Command; deed: () => Command[]; each?: number }

const hour = (n: number) => ({ from: n * 10, to: n * 10 + 5 })
const later = { from: LATER, to: LATER + 5 }
const reading = (n: number) => run(`past ${n}`, { ...hour(n), inputs: [read(orders)], outputs: [write(copies)] })
const writing = (n: number) => run(`past ${n}`, { ...hour(n), inputs: [read(clicks)], outputs: [write(orders)] })
const inPlace = (n: number) => run(`past ${n}`, { ...hour(n), inputs: [read(orders)], outputs: [write(orders)] })

const stories: Story[] = [
  {
    of: 'an append to a dataset that much was appended to',
    history: writing,
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders)] })],
  },
  {
    of: 'an overwrite of a dataset that was read and written often',
    history: inPlace,
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders, { mode: 'OVERWRITE' })] })],
  },
  {
    of: 'a read of a dataset that was read and written often',
    history: inPlace,
    deed: () => [run('new', { ...later, inputs: [read(orders)], outputs: [write(copies)] })],
  },
  {
    of: 'a write of a dataset that nobody wrote and many read',
    history: reading,
    deed: () => [run('new', { ...later, outputs: [write(orders)] })],
  },
  {
    of: 'a run that reports its start, and later its end',
    history: inPlace,
    deed: () => [
      run('new', { from: LATER, state: 'RUNNING', inputs: [read(orders)], outputs: [write(orders)] }),
      run('new', { to: LATER + 5 }),
    ],
  },
  {
    of: 'a write of a dataset that runs which never ended have read since all its writes',
    history: (n) => (n < 5 ? run(`open ${n}`, { from: 0, state: 'RUNNING', inputs: [read(orders)] }) : inPlace(n)),
    deed: () => [run('new', { ...later, outputs: [write(orders)] })],
  },
  {
    of: 'a list of members of a dataset with many lists',
    history: (n) => members(versionOf(orders), 'FULL', ['ada'], { at: n * 10 }),
    deed: () => [
      run('new', { ...later, outputs: [write(orders)] }),
      members(versionOf(orders), 'FULL', ['ada'], { at: LATER + 6 }),
    ],
  },
  {
    of: 'a read by the name of a version that many read',
    history: (n) =>
      run(`past ${n}`, { ...hour(n), inputs: [read(orders, { version: '1' })], outputs: [write(copies)] }),
    deed: () => [run('new', { ...later, inputs: [read(orders, { version: '1' })], outputs: [write(copies)] })],
  },
  {
    of: 'a named version of a dataset with many',
    history: (n) =>
      run(`past ${n}`, { ...hour(n), inputs: [read(clicks)], outputs: [write(orders, { version: `${n}` })] }),
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders, { version: 'new' })] })],
  },
  {
    of: 'a registered version of a model with many',
    history: (n) => registered(versionOf(scorer, `${n}`), { at: n * 10 }),
    deed: () => [registered(versionOf(scorer, 'new'), { at: LATER })],
  },
  {
    of: 'a deployment of a model that was deployed often',
    history: (n) =>
      n === 0
        ? registered(versionOf(scorer, '1'), { at: 0 })
        : deployed(live, [versionOf(scorer, '1')], { at: n * 10 }),
    deed: () => [deployed(live, [versionOf(scorer, '1')], { at: LATER })],
  },
  {
    of: 'inferences of a deployment that made many',
    history: (n) => inferred(live, decisions, ['ada'], hour(n)),
    deed: () => [inferred(live, decisions, ['ada'], later)],
  },
  {
    of: 'one more report of a run that reported often: its reports are read, and nothing else grows',
    each: 4,
    history: () => run('long', { from: 0, state: 'RUNNING', inputs: [read(orders)], outputs: [write(copies)] }),
    deed: () => [run('long', { from: 0, state: 'RUNNING', inputs: [read(orders)], outputs: [write(copies)] })],
  },
  {
    of: 'a write of a dataset that many runs have begun to read and not ended: each may read it, and is bound to it',
    each: 34,
    history: (n) => run(`open ${n}`, { from: n * 10, state: 'RUNNING', inputs: [read(orders)] }),
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders)] })],
  },
  {
    of: 'a write of a dataset that many runs have begun to write and not ended: each may follow it, and is read',
    each: 55,
    history: (n) => run(`open ${n}`, { from: n * 10, state: 'RUNNING', outputs: [write(orders)] }),
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders)] })],
  },
  {
    of: 'a write of a dataset of which many versions were destroyed',
    history: (n) => (n % 2 === 0 ? writing(n) : destroyed(versionOf(orders), { at: n * 10 })),
    deed: () => [run('new', { ...later, inputs: [read(clicks)], outputs: [write(orders)] })],
  },
  {
    of: 'a destruction of a version that many read: what is bound to it is looked through',
    each: 4,
    history: (n) => (n === 0 ? run('first', { ...hour(0), outputs: [write(orders)] }) : reading(n)),
    deed: () => [destroyed(versionOf(orders), { at: LATER })],
  },
  {
    of: 'a destruction of a version of a dataset of which many were destroyed',
    history: (n) => (n % 2 === 0 ? writing(n) : destroyed(versionOf(orders), { at: n * 10 })),
    deed: () => [destroyed(versionOf(orders), { at: LATER })],
  },
  {
    of: 'a deployment of a model version that nobody reported: it may serve any, and is bound to each',
    each: 40,
    history: (n) => registered(versionOf(scorer, `${n}`), { at: n * 10 }),
    deed: () => [deployed(live, [versionOf(scorer, 'unheard of')], { at: LATER })],
  },
]

/** What each statement that takes the deed in does, after so much history. */
async function profileAfter({ history, deed }: Story, size: number): Promise<{ hits: Hits; scans: Set<string> }> {
  const workspace = freshWorkspace(connection)
  await workspace.send(Array.from({ length: size }, (_, n) => history(n)))
  const { db, hits, scans } = profiled(connection, workspace.ws)
  for (const command of deed()) {
    const [outcome] = await accept({ ws: workspace.ws, db, digest: (text) => text, personKeys: null, now: Date.now }, [
      command,
    ])
    expect(outcome?.errors).toEqual([])
  }
  await workspace.remove()
  return { hits, scans }
}

/** Statements that take more hits after more history than after little, with both numbers, and those that scan. */
async function dearer(story: Story): Promise<string[]> {
  const [few, many] = [await profileAfter(story, SIZES[0]), await profileAfter(story, SIZES[1])]
  expect(few.hits.size).toBeGreaterThan(0)
  const grown = [...many.hits].flatMap(([name, hits]) => {
    const before = few.hits.get(name) ?? 0
    return hits > before * 1.2 + 10 + (story.each ?? 0) * (SIZES[1] - SIZES[0]) ? `${name}: ${before} → ${hits}` : []
  })
  return [...grown, ...few.scans, ...many.scans]
}

describe('what a statement costs the database does not grow with history:', () => {
  for (const story of stories)
    it(story.of, async () => {
      expect(await dearer(story)).toEqual([])
    })
})
