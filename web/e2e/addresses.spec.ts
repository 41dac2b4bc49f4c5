import { expect, test } from '@playwright/test'

const ref = '0'.repeat(32)

test('an old address of a person leads to the new one, with what it asks', async ({ request }) => {
  const answer = await request.get(`/s/${ref}?view=table&asOf=2026-03-01T09:00:00Z`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  const to = new URL(answer.headers().location ?? '', 'http://web.example')
  expect(to.pathname).toBe(`/customers/${ref}`)
  expect(Object.fromEntries(to.searchParams)).toEqual({ view: 'table', asOf: '2026-03-01T09:00:00Z' })
})

test('the old address of the systems leads to the new one, with what it asks', async ({ request }) => {
  const answer = await request.get('/map?role=BACKUP&system=warehouse', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  const to = new URL(answer.headers().location ?? '', 'http://web.example')
  expect(to.pathname).toBe('/systems')
  expect(Object.fromEntries(to.searchParams)).toEqual({ role: 'BACKUP', system: 'warehouse' })
})
