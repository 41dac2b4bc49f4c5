import { describe, expect, test } from 'vitest'
import type { SystemRole } from '@/generated/graphql.ts'
import type { PlacedSystem } from '../types.ts'
import { chosenSystems, type SystemChoice } from './filter.ts'
import { facetsOf, groupsOf } from './groups.ts'

type Told = { key: string; role?: SystemRole; region?: string; artifacts?: number; missing?: PlacedSystem['missing'] }

function placed({ key, role, region = '', artifacts = 1, missing = [] }: Told): PlacedSystem {
  const described = { id: key, name: key, owner: null, retentionDays: null, access: [], controls: [] }
  return {
    key,
    closed: false,
    missing,
    artifacts,
    system: role ? { ...described, role, region: region || null } : null,
    holds: { artifacts, versions: artifacts, live: artifacts, byKind: [], byReason: [], categories: [] },
  }
}

const systems = [
  placed({ key: 'backup', role: 'BACKUP', region: 'north' }),
  placed({ key: 'crm', role: 'PRIMARY', region: 'eu', missing: ['OWNER'] }),
  placed({ key: 'empty', role: 'PRIMARY', region: 'eu', artifacts: 0 }),
  placed({ key: 'shadow', missing: ['DESCRIPTION'] }),
]

const everything: SystemChoice = {
  role: [],
  region: [],
  missing: false,
  all: false,
  only: [],
  system: null,
  unplaced: false,
}
const keys = (choice: Partial<SystemChoice>) =>
  chosenSystems(systems, { ...everything, ...choice }).map(({ key }) => key)

describe('the map shows', () => {
  test('systems that hold personal data, and the others when asked to', () => {
    expect(keys({})).toEqual(['backup', 'crm', 'shadow'])
    expect(keys({ all: true })).toEqual(['backup', 'crm', 'empty', 'shadow'])
  })

  test('those alone that a search led to', () => {
    expect(keys({ all: true, only: ['crm', 'empty'] })).toEqual(['crm', 'empty'])
  })

  test('those of the chosen roles and regions, a system without a region by a choice of its own', () => {
    expect(keys({ role: ['PRIMARY'] })).toEqual(['crm'])
    expect(keys({ region: ['north', '-'] })).toEqual(['backup', 'shadow'])
  })

  test('those of which something is missing', () => {
    expect(keys({ missing: true })).toEqual(['crm', 'shadow'])
  })
})

test('systems are grouped by role in the order of data, those that nobody described last', () => {
  expect(groupsOf(systems).map(({ title, systems: { length } }) => `${title} ${length}`)).toEqual([
    'Primary 2',
    'Backup 1',
    'Not described 1',
  ])
})

test('each switch says how many systems it stands for', () => {
  expect(facetsOf(systems)).toEqual({
    roles: [
      { role: 'PRIMARY', count: 2 },
      { role: 'BACKUP', count: 1 },
    ],
    regions: [
      { region: '-', count: 1 },
      { region: 'eu', count: 2 },
      { region: 'north', count: 1 },
    ],
    missing: 2,
    empty: 1,
  })
})
