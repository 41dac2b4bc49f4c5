// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { ArtifactNews } from '@/generated/graphql.ts'
import { answer, refusal } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { Comparison } from './Comparison.tsx'

const page = testPage()

const system = { id: 's1', name: 'Analytics', closed: false, role: 'ANALYTICS' }
const artifact = (name: string) => ({ id: name, kind: 'DATASET', namespace: 'shop', name, closed: false, system })
const told: { name: string; news: ArtifactNews; removed?: boolean }[] = [
  { name: 'orders_copy', news: 'NEW_COPY' },
  { name: 'visits', news: 'GONE' },
  { name: 'lost', news: 'NO_LONGER_FOUND', removed: true },
  { name: 'orders', news: 'RELOADED' },
]

const node = ({ name, news, removed }: (typeof told)[number]) => ({
  news,
  verdictBefore: 'DERIVED',
  verdict: news === 'GONE' ? 'ERASED' : removed ? null : 'DERIVED',
  live: removed ? 0 : 1,
  versions: [{ change: removed ? 'REMOVED' : 'ADDED', count: 1 }],
  artifact: artifact(name),
})

const pageOf = (nodes: readonly unknown[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: nodes.map((one) => ({ node: one })),
})

const version = (name: string) => ({
  id: `${name}-1`,
  name: '2026-05-11',
  createdAt: '2026-05-11T02:00:00Z',
  destroyedAt: null,
  artifact: artifact(name),
})

/** As the service answers a comparison of these. */
function compares(changes: typeof told, complete = true) {
  page.api.answers(({ operationName, variables }) => {
    const kinds = [...new Set(changes.map(({ news }) => news))]
    const counts = kinds.map((news) => {
      const artifacts = changes.filter((one) => one.news === news).length
      return { news, artifacts, systems: artifacts }
    })
    if (operationName === 'CustomerVersionChanges') {
      const name = String(variables.artifact)
      const change = name === 'lost' ? 'REMOVED' : 'ADDED'
      const item = { verdict: 'DERIVED', live: true, version: version(name) }
      return answer({ customerImpact: { changes: pageOf([{ change, item }]) } })
    }
    const wanted = new Set(Array.isArray(variables.news) ? variables.news : [])
    const found = pageOf(changes.filter(({ news }) => wanted.has(news)).map(node))
    return answer({ customerImpact: { changesByArtifact: { complete, counts, ...found } } })
  })
}

const compared = { customerRef: 'r1', asOf: '2026-05-19T23:59:59.999Z', since: '2026-05-12T23:59:59.999Z' }
const [onShow, onExplain] = [vi.fn(), vi.fn()]

function Compared() {
  const [news, setNews] = useState<ArtifactNews[]>([])
  return (
    <Comparison
      compared={compared}
      now={false}
      busy={false}
      news={news}
      onNews={setNews}
      onShow={onShow}
      onExplain={onExplain}
    />
  )
}

const changes = () => screen.findByRole('list', { name: 'Changes' })
const artifacts = (list: HTMLElement) =>
  within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('what is news is listed by artifact, and what is routine is one line that opens', async () => {
  compares(told)
  page.show(<Compared />)
  expect(artifacts(await changes())).toEqual(['orders_copy', 'visits', 'lost'])
  expect(screen.getByText('New copy in Analytics')).toBeTruthy()
  expect(screen.queryByRole('list', { name: 'Only loaded again' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '1 artifact was only loaded again' }))
  expect(artifacts(await screen.findByRole('list', { name: 'Only loaded again' }))).toEqual(['orders'])
})

test('a count narrows the list down to what it counts, and pressed again shows all', async () => {
  compares(told)
  page.show(<Compared />)
  fireEvent.click(await screen.findByRole('button', { name: '1 gone' }))
  await screen.findByRole('button', { name: '1 gone', pressed: true })
  await vi.waitFor(async () => expect(artifacts(await changes())).toEqual(['visits']))
  fireEvent.click(screen.getByRole('button', { name: '1 gone' }))
  await vi.waitFor(async () => expect(artifacts(await changes())).toHaveLength(3))
})

test('a row opens to its versions, which lead to why they are on the list', async () => {
  compares(told)
  page.show(<Compared />)
  fireEvent.click(await screen.findByRole('button', { name: 'Versions of orders_copy that changed' }))
  fireEvent.click(await screen.findByRole('button', { name: 'version 2026-05-11' }))
  expect(onExplain).toHaveBeenCalledWith('orders_copy-1')
  fireEvent.click(screen.getByRole('button', { name: 'Show in the table' }))
  expect(onShow).toHaveBeenCalledWith(['orders_copy'])
})

test('what is off the list has no row in the table, and leads to its own page', async () => {
  compares(told)
  page.show(<Compared />)
  fireEvent.click(await screen.findByRole('button', { name: 'Versions of lost that changed' }))
  const removed = await screen.findByRole('link', { name: 'version 2026-05-11' })
  expect(removed.getAttribute('href')).toBe('/artifacts/dataset/lost?version=lost-1')
  expect(screen.queryByRole('button', { name: 'Show in the table' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Show the 2 still on the list in the table' }))
  expect(onShow).toHaveBeenLastCalledWith(['orders_copy', 'visits'])
})

test('two equal answers have no changes; of incomplete ones that is not claimed', async () => {
  compares([], false)
  page.show(<Compared />)
  expect(await screen.findByText('no changes found.')).toBeTruthy()
  expect(screen.getByText(/^One of the two answers is incomplete: there may be other changes\./)).toBeTruthy()
})

test('times that cannot be compared are said to be so, with why', async () => {
  page.api.answers(() => refusal('BAD_USER_INPUT', 'Swap the two times.'))
  page.show(<Compared />)
  expect(await screen.findByText('The two times cannot be compared. Swap the two times.')).toBeTruthy()
})
