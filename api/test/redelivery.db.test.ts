import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import { accept } from '../src/ingest/statements/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { givenCase } from './oracle/given.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Sends the two statements of batch-redelivery, which have one key, as calls of their positions. Answers each one's errors. */
async function sent(...calls: number[][]): Promise<string[][]> {
  const { said } = givenCase('batch-redelivery')
  const ws = `test-${randomUUID()}`
  const context = { ws, db: connection.workspace(ws), digest: (text: string) => text, personKeys: null, now: Date.now }
  const answers: string[][] = []
  for (const call of calls) {
    const outcomes = await accept(
      context,
      call.flatMap((i) => said[i] ?? []),
    )
    answers.push(outcomes.map(({ errors }) => errors.map(({ code }) => code).join() || 'accepted'))
  }
  return answers
}

describe('one key with several contents in one call', () => {
  it('accepts again what was accepted before, also behind other content with its key (batch-redelivery)', async () => {
    expect(await sent([0], [1, 0])).toEqual([['accepted'], ['IDEMPOTENCY_CONFLICT', 'accepted']])
  })

  it('takes the first where none was taken before, and its repetitions', async () => {
    expect(await sent([1, 0, 1], [0, 1])).toEqual([
      ['accepted', 'IDEMPOTENCY_CONFLICT', 'accepted'],
      ['IDEMPOTENCY_CONFLICT', 'accepted'],
    ])
  })
})
