// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, refusal } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { ActivityFeed } from './ActivityFeed.tsx'

const page = testPage()

const arrived = (about: string, id = about) => ({
  id,
  at: '2026-03-01T09:00:00Z',
  by: null,
  statement: 'RUN',
  about,
  namespace: 'shop',
  state: 'COMPLETE',
  people: null,
  refusal: null,
})
const activity = (accepted: number, arrivals: unknown[]) =>
  answer({ activity: { lastAt: '2026-03-01T09:00:00Z', accepted, refused: 0, arrivals } })

/** A tab that is brought to the front, or put behind another one. */
function look(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

/** Lets two seconds of the feed's clock pass, as often as it takes. */
const passTime = () => vi.advanceTimersByTimeAsync(2000)

beforeEach(() => {
  // Only the feed's clock: the network takes the time that it takes.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what arrives is shown, and what comes later without another click', async () => {
  page.api.answers(() => activity(1, [arrived('load_orders')]))
  page.show(<ActivityFeed />)
  await screen.findByText(/load_orders/)
  page.api.answers(() => activity(2, [arrived('score_orders'), arrived('load_orders')]))
  await passTime()
  await screen.findByText(/score_orders/)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

test('what was known stays in sight while the service does not answer, and the page says so', async () => {
  page.api.answers(() => activity(1, [arrived('load_orders')]))
  page.show(<ActivityFeed />)
  await screen.findByText(/load_orders/)
  page.api.answers(() => refusal('UNREACHABLE', 'The lineage service is not responding.'))
  await passTime()
  await screen.findByText(/is not responding/)
  expect(screen.getByText(/load_orders/)).toBeTruthy()
  page.api.answers(() => activity(2, [arrived('score_orders')]))
  await passTime()
  await screen.findByText(/score_orders/)
  expect(screen.queryByText(/is not responding/)).toBeNull()
})

test('nothing is asked while the page is out of sight, and at once when it is back', async () => {
  page.api.answers(() => activity(1, [arrived('load_orders')]))
  page.show(<ActivityFeed />)
  await screen.findByText(/load_orders/)
  look('hidden')
  const asked = page.api.asked.length
  await passTime()
  await passTime()
  expect(page.api.asked).toHaveLength(asked)
  page.api.answers(() => activity(2, [arrived('score_orders')]))
  look('visible')
  await screen.findByText(/score_orders/)
})
