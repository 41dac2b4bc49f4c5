import { expect, test } from 'vitest'
import { emptyDraft, emptyExposure, openInput } from './draft.ts'

const now = '2026-11-02T08:00:30.123Z'

test('an incident became known now, until somebody says otherwise, and an exposure without an end lasts', () => {
  const draft = { ...emptyDraft(now, null), title: ' Copy ' }
  const exposures = [{ ...emptyExposure(0, null), system: 'dev-sandbox', from: '2026-02-01T00:00' }]
  expect(openInput({ ...draft, exposures })).toEqual({
    title: 'Copy',
    awareAt: '2026-11-02T08:00:00Z',
    zone: 'UTC',
    nature: null,
    exposures: [
      { of: { system: 'dev-sandbox' }, from: '2026-02-01T00:00:00Z', until: null, kinds: ['CONFIDENTIALITY'] },
    ],
  })
})

test('an artifact that the page before names is what was exposed', () => {
  const draft = emptyDraft(now, { kind: 'MODEL', namespace: 'mlflow', name: 'churn' })
  expect(openInput(draft).exposures[0]?.of).toEqual({ artifact: { kind: 'MODEL', namespace: 'mlflow', name: 'churn' } })
})
