// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { JobNamespacesDocument, RunListDocument } from '@/generated/graphql.ts'
import { answer, refusal, startTestApi } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { request } from './request.ts'

const page = testPage()
const none = answer({ namespaces: { edges: [] } })

describe('a question from a page', () => {
  test('is sent as the name of an operation and its variables, and no text', async () => {
    page.api.answers(() => none)
    const variables = { filter: { text: 'churn' }, first: 5 }
    await request(RunListDocument, variables)
    expect(page.api.asked).toEqual([{ operationName: 'RunList', variables }])
  })

  test('gives what the answer holds', async () => {
    page.api.answers(() => none)
    expect(await request(JobNamespacesDocument, {})).toEqual({ namespaces: { edges: [] } })
  })

  test('fails with the code and the words of the API, whatever came beside them', async () => {
    page.api.answers(() => ({ ...none, ...refusal('FORBIDDEN', 'Not for this token.') }))
    await expect(request(JobNamespacesDocument, {})).rejects.toMatchObject({
      name: 'ApiError',
      code: 'FORBIDDEN',
      message: 'Not for this token.',
    })
  })

  test('that is answered with something else than JSON was not answered', async () => {
    page.api.answers(() => undefined)
    await expect(request(JobNamespacesDocument, {})).rejects.toMatchObject({ code: 'UNREACHABLE' })
  })

  test('that nobody takes was not answered', async () => {
    const gone = await startTestApi()
    await gone.close()
    page.at(gone.url)
    await expect(request(JobNamespacesDocument, {})).rejects.toMatchObject({ code: 'UNREACHABLE' })
    page.at(page.api.url)
  })

  test('that is given up is no failure of the service', async () => {
    const given = new AbortController()
    page.api.answers(() => given.abort())
    await expect(request(JobNamespacesDocument, {}, given.signal)).rejects.not.toMatchObject({ code: 'UNREACHABLE' })
  })
})
