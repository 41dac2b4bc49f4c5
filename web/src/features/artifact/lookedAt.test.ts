import { describe, expect, test } from 'vitest'
import { lookedAt } from './lookedAt.ts'
import type { Version } from './types.ts'

const made = (id: string, minute: number, producerSeen = true): Version => ({
  ...{ id, name: id, createdAt: `2026-03-01T09:${minute}:00.000Z`, destroyedAt: null },
  ...{ enumerated: false, producerSeen, producedBy: null },
})

const [newest, older] = [made('b', 20), made('a', 10)]
const rows = [newest, older]
const moment = { asOf: '2026-03-01T10:30:00+01:00', past: true }

describe('of the versions made by a moment', () => {
  test('the newest is looked at where the address names none', () => {
    expect(lookedAt(rows, null, null, moment)).toEqual({ current: newest, chosen: newest, later: null })
  })

  test('the newest that was reported is current, before one that was only referred to', () => {
    expect(lookedAt([made('c', 25, false), ...rows], null, null, moment).current).toBe(newest)
  })

  test('the one in the address is looked at, also by an id that it had before or where it is not in sight', () => {
    expect(lookedAt(rows, 'a', null, moment).chosen).toBe(older)
    expect(lookedAt([newest], 'old id', older, moment).chosen).toBe(older)
  })

  test('one in the address that was made later is not looked at', () => {
    const later = made('c', 31)
    expect(lookedAt(rows, 'c', later, moment)).toEqual({ current: newest, chosen: null, later })
  })

  test('there may be none', () => {
    expect(lookedAt([], null, null, moment)).toEqual({ current: null, chosen: null, later: null })
  })
})
