import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkpointText,
  emptyTree,
  extended,
  keyOfSeed,
  leafHash,
  rootOf,
  signNote,
  textOf,
  type Verifier,
  verifierOf,
} from '../log/index.ts'
import { type Expected, linesOf, verify } from './index.ts'

const signer = { name: 'dyetrace/audit/shop', key: keyOfSeed(Buffer.alloc(32, 1)) }
const verifier = verifierOf(textOf(signer)) as Verifier

const entry = () => JSON.stringify({ v: 1, id: randomUUID(), actor: { subject: 'Ädä' } })

/** An export of a log whose seals have these entries each. */
function exported(batches: string[][], by = signer): string[] {
  let tree = emptyTree
  const lines = [JSON.stringify({ log: by.name, key: textOf(by) })]
  for (const batch of batches) {
    const leaves = batch.map((body) => leafHash(Buffer.from(body)))
    tree = extended(tree, leaves)
    const checkpoint = signNote(checkpointText({ origin: by.name, size: tree.size, root: rootOf(tree) }), by)
    lines.push(...batch, JSON.stringify({ checkpoint, leaves: Buffer.concat(leaves).toString('base64') }))
  }
  return lines
}

async function check(file: string | Buffer, more: Partial<Expected> = {}) {
  async function* pieces() {
    yield Buffer.from(file)
  }
  return verify(linesOf(pieces()), { verifier, ...more })
}

const textIn = (lines: string[]) => `${lines.join('\n')}\n`

const checkpointIn = (lines: string[]): string => JSON.parse(lines.at(-1) ?? '').checkpoint

const batches = [[entry(), entry(), entry()], [entry()], [entry(), entry(), entry(), entry()]]
const whole = exported(batches)

/** Lines 1 to 3, 5, and 7 to 10 are entries 0 to 7. */
const lineOf = [1, 2, 3, 5, 7, 8, 9, 10]

describe('an export', () => {
  it('that nobody changed is proven whole', async () => {
    expect(await check(textIn(whole))).toMatchObject({ faults: [], entries: 8, checkpoints: 3 })
  })

  it('with any byte of an entry altered names that entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(7), fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, at, by) => {
        const line = lineOf[place] ?? 0
        const bytes = Buffer.from(textIn(whole))
        const begin = Buffer.from(textIn(whole.slice(0, line))).length
        const where = begin + (at % Buffer.from(whole[line] ?? '').length)
        bytes[where] = (bytes[where] ?? 0) ^ by
        const { faults } = await check(bytes)
        expect(faults).toMatchObject([{ place }])
      }),
      { numRuns: 500 },
    )
  })

  it('without one of its entries names that entry', async () => {
    for (const [place, line] of lineOf.entries()) {
      const { faults } = await check(textIn(whole.filter((_, i) => i !== line)))
      // A batch of one that is gone at the beginning alone could be retention's; here none is.
      expect(faults, `${place}`).toMatchObject([{ place, what: 'DROPPED' }])
    }
  })

  it('with two entries of a seal exchanged names the first of them', async () => {
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [4, 7],
      [6, 7],
    ] as const) {
      const lines = [...whole]
      const [a, b] = [lineOf[one] ?? 0, lineOf[other] ?? 0]
      lines[a] = whole[b] ?? ''
      lines[b] = whole[a] ?? ''
      expect((await check(textIn(lines))).faults).toMatchObject([{ place: one, what: 'REORDERED' }])
    }
  })

  it('with an entry that was never sealed names its place', async () => {
    for (const line of [1, 3, 5, 10]) {
      const { faults } = await check(textIn(whole.toSpliced(line, 0, entry())))
      expect(faults).toMatchObject([{ place: lineOf.indexOf(line), what: 'INSERTED' }])
    }
    expect((await check(textIn([...whole, entry()]))).faults).toMatchObject([{ place: 8, what: 'INSERTED' }])
  })

  it('of a fork names where the histories part, when a checkpoint of the other was saved', async () => {
    const other = exported([...batches.slice(0, 2), [entry(), entry(), entry(), entry()]])
    const { faults } = await check(textIn(other), { known: [checkpointIn(whole)] })
    expect(faults).toMatchObject([{ what: 'FORKED', place: 8 }])
  })

  it('that continues another history under the same key is forked there', async () => {
    const other = exported([[entry(), entry(), entry()], ...batches.slice(1)])
    const { faults } = await check(textIn([...whole.slice(0, 5), ...other.slice(5)]))
    expect(faults).toMatchObject([{ what: 'FORKED', place: 3 }])
  })

  it('that ends before a saved checkpoint lacks what comes then', async () => {
    const { faults } = await check(textIn(whole.slice(0, 7)), { known: [checkpointIn(whole)] })
    expect(faults).toMatchObject([{ what: 'DROPPED', place: 4 }])
  })

  it('that goes on after a saved checkpoint is proven, also where the saved one lies within a seal', async () => {
    const known = [checkpointIn(whole.slice(0, 5))]
    const later = exported([batches.flat(), [entry()]])
    expect(await check(textIn(later), { known })).toMatchObject({ faults: [], entries: 9 })
  })

  it('signed by another key proves nothing', async () => {
    const forged = exported(batches, { ...signer, key: keyOfSeed(Buffer.alloc(32, 2)) })
    expect((await check(textIn(forged))).faults).toMatchObject([{ what: 'CHECKPOINT', place: 0 }])
  })

  it('with the hash of an altered entry altered, too, does not follow from its checkpoint', async () => {
    const [altered] = exported([[entry()], ...batches.slice(1)]).slice(2, 3)
    const leaves = JSON.parse(altered ?? '').leaves
    const sealed = JSON.parse(whole[4] ?? '')
    const lines = whole.with(4, JSON.stringify({ ...sealed, leaves: leaves + sealed.leaves.slice(44) }))
    expect((await check(textIn(lines))).faults).toHaveLength(1)
  })

  it('whose first entries retention took away proves the rest, and says how many are gone', async () => {
    const kept = whole.filter((_, i) => i === 0 || i > 3)
    expect(await check(textIn(kept))).toMatchObject({ faults: [], entries: 5, removed: 3 })
  })

  it('is no different where entries in the middle are gone: that is no retention', async () => {
    expect((await check(textIn(whole.filter((_, i) => i !== 5)))).faults).toMatchObject([{ place: 3, what: 'DROPPED' }])
  })
})

it('lines are the same however their bytes arrive', async () => {
  const bytes = Buffer.from(textIn(whole))
  for (const size of [1, 7, 64]) {
    async function* pieces() {
      for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
    }
    const lines: string[] = []
    for await (const line of linesOf(pieces())) lines.push(line.toString())
    expect(lines).toEqual(whole)
  }
})
