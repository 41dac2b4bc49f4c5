import { expect, it } from 'vitest'
import { draftOf, type Of, placeholdersIn } from './templates.ts'

const open: Of = {
  ...{ type: 'ACCESS', stage: 'PLANNING', state: 'IN_PROGRESS', mode: 'CONTROLLER' },
  ...{ reference: null, reason: null, verifiedAt: 1 },
  clock: {
    ...{ regime: 'EU', received: '2026-01-02', due: '2026-02-02', latest: '2026-04-02' },
    ...{ extension: null, daysLeft: 3 },
  },
}

it.each(['ACKNOWLEDGEMENT', 'EXTENSION'] as const)('a letter of %s promises no day that is over', (kind) => {
  expect(draftOf(kind, open).text).toMatch(/We will answer by \d/)
  const { text } = draftOf(kind, { ...open, clock: { ...open.clock, daysLeft: -1 } })
  expect(text).toContain('We will answer by {{')
  expect(placeholdersIn(text)).toContain('{{the day by which you will answer}}')
})
