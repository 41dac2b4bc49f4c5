import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import type { Connection } from '../../platform/db/index.ts'
import { type Search, searchArtifacts } from './search.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const catalogue = (): World => ({
  artifacts: [
    { name: 'Orders_daily', namespace: 'warehouse' },
    { name: 'orders', namespace: 'shop' },
    { name: 'late_orders', namespace: 'warehouse' },
    { name: 'returns', namespace: 'orders-archive' },
    { name: 'order-model', namespace: 'ml', kind: 'MODEL' },
    { name: 'clicks', namespace: 'shop' },
  ],
  versions: [],
})

async function searcher() {
  const { ws } = await plant(connection, catalogue())
  const { db } = queryContextOf(connection, ws)
  return (search: Partial<Search> & { text: string }) => searchArtifacts(db, { first: 20, ...search })
}

const names = ({ edges }: Awaited<ReturnType<typeof searchArtifacts>>) => edges.map(({ node }) => node.name)

describe('search', () => {
  it('finds names and namespaces that contain the text, whatever its case, names that begin with it first', async () => {
    const search = await searcher()
    const found = await search({ text: ' ORDERS ' })
    expect(names(found)).toEqual(['Orders_daily', 'orders', 'late_orders', 'returns'])
    expect(found.totalCount).toBe(4)
  })

  it('does not find a text that spans the end of a namespace and the beginning of a name', async () => {
    const search = await searcher()
    expect(names(await search({ text: 'shop cl' }))).toEqual([])
  })

  it('keeps to the kinds asked for, and to its workspace', async () => {
    const search = await searcher()
    await plant(connection, catalogue())
    expect(names(await search({ text: 'order', kinds: ['MODEL'] }))).toEqual(['order-model'])
  })

  it('pages through everything once', async () => {
    const search = await searcher()
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const found: Awaited<ReturnType<typeof searchArtifacts>> = await search({ text: 'order', first: 2, after })
      seen.push(...names(found))
      expect(found.totalCount).toBe(5)
      after = found.pageInfo.endCursor
      if (!found.pageInfo.hasNextPage) break
    }
    expect(seen).toEqual(['Orders_daily', 'order-model', 'orders', 'late_orders', 'returns'])
  })

  it.each([
    ['an empty text', { text: '  ' }, 'text'],
    ['a page of 0', { text: 'a', first: 0 }, 'first'],
    ['a page of 101', { text: 'a', first: 101 }, 'first'],
    ['a cursor that is none', { text: 'a', after: 'nonsense' }, 'after'],
  ])('refuses %s, naming the argument', async (_, asked, argument) => {
    const search = await searcher()
    await expect(search(asked)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } })
  })
})
