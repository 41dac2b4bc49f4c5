import { describe, expect, test } from 'vitest'
import { chosenVersion } from './chosenVersion.ts'
import type { Version } from './types.ts'

const made = (id: string, minute: number): Version => ({
  id,
  name: id,
  createdAt: `2026-03-01T09:${minute}:00.000Z`,
  destroyedAt: null,
  enumerated: false,
  producerSeen: true,
  producedBy: null,
})

const [newest, older] = [made('b', 20), made('a', 10)]
const rows = [newest, older]
const known = { rows, current: newest }
const moment = { asOf: '2026-03-01T10:30:00+01:00', past: true }

describe('of the versions made by a moment', () => {
  test('the current one is looked at where the address names none', () => {
    expect(chosenVersion(known, null, null, moment)).toEqual({ current: newest, chosen: newest, later: null })
  })

  test('the current one is the one that the service says, whatever was named later', () => {
    const named = made('c', 25)
    expect(chosenVersion({ rows: [named, ...rows], current: newest }, null, null, moment).chosen).toBe(newest)
  })

  test('where none is current, one that others named is looked at', () => {
    expect(chosenVersion({ rows: [older], current: null }, null, null, moment)).toMatchObject({
      current: null,
      chosen: older,
    })
  })

  test('the one in the address is looked at, also by an id that it had before or where it is not in sight', () => {
    expect(chosenVersion(known, 'a', null, moment).chosen).toBe(older)
    expect(chosenVersion({ rows: [newest], current: newest }, 'old id', older, moment).chosen).toBe(older)
  })

  test('one in the address that was made later is not looked at', () => {
    const later = made('c', 31)
    expect(chosenVersion(known, 'c', later, moment)).toEqual({ current: newest, chosen: null, later })
  })

  test('there may be none', () => {
    expect(chosenVersion({ rows: [], current: null }, null, null, moment)).toEqual({
      current: null,
      chosen: null,
      later: null,
    })
  })
})
