// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { usePipelineToken } from './usePipelineToken.ts'

const page = testPage()

const made = (token: string) =>
  answer({ createPipelineToken: { token, expiresAt: '2026-03-02T09:00:00Z', userErrors: [] } })
const refused = (message: string) =>
  answer({ createPipelineToken: { token: null, expiresAt: null, userErrors: [{ code: 'FORBIDDEN', message }] } })

async function tokenMade() {
  page.api.answers(() => made('dye_first'))
  const { result } = page.hook(usePipelineToken, undefined)
  act(() => result.current.make(24))
  await waitFor(() => expect(result.current.made?.token).toBe('dye_first'))
  return result
}

test('a token is made for as long as was chosen', async () => {
  await tokenMade()
  expect(page.api.asked.map(({ variables }) => variables)).toEqual([{ hours: 24 }])
})

test('what is wrong is said in the words of the API, and the token of before stays', async () => {
  const result = await tokenMade()
  page.api.answers(() => refused('This token may not make tokens.'))
  act(() => result.current.make(1))
  await waitFor(() => expect(result.current.problem).toBe('This token may not make tokens.'))
  expect(result.current.made?.token).toBe('dye_first')
})

test('a page that is left has forgotten its token', async () => {
  const result = await tokenMade()
  act(() => {
    window.dispatchEvent(new Event('pagehide'))
  })
  expect(result.current.made).toBeNull()
})
