import { expect, it } from 'vitest'
import { sentenceOf } from './sentence.ts'
import type { SystemImpact } from './types.ts'

type Drawn = { role?: string; region?: string; verdict?: string; artifacts?: number; deployments?: number }

const system = ({ role, region, verdict = 'DERIVED', artifacts = 1, deployments = 0 }: Drawn) =>
  ({
    system: role ? { id: role, name: role, role, owner: null, region: region ?? null, closed: false } : null,
    ...{ verdict, artifacts, versions: artifacts, live: artifacts, strongest: [] },
    byKind: [{ kind: 'DEPLOYMENT', live: deployments }],
  }) as SystemImpact

const said = (systems: Drawn[], { total = systems.length, complete = true } = {}) =>
  sentenceOf({ summary: { total, bySystem: systems.map(system) }, complete })

it('names what is most worth seeing', () => {
  const systems = [
    { role: 'PRIMARY' },
    { role: 'VENDOR', region: 'us-east' },
    { role: 'SERVING', deployments: 3 },
    { role: 'BACKUP', artifacts: 3 },
    { role: 'DEVELOPMENT' },
  ]
  expect(said(systems)).toBe(
    'This person’s data is in 5 systems: 1 vendor outside the EU, 3 live deployments, 3 backups, 1 development copy.',
  )
})

it('says how many of several vendors are outside the EU, as far as their regions tell', () => {
  const vendors = [{ role: 'VENDOR', region: 'us-east' }, { role: 'VENDOR', region: 'rack 7' }, { role: 'VENDOR' }]
  expect(said(vendors)).toBe('This person’s data is in 3 systems: 3 vendors (1 outside the EU).')
  expect(said(vendors.slice(1))).toBe('This person’s data is in 2 systems: 2 vendors.')
})

it('leaves nothing out that is in no system', () => {
  expect(said([{ role: 'PRIMARY' }, { artifacts: 2 }])).toBe(
    'This person’s data is in 1 system and 2 artifacts without a system on record.',
  )
  expect(said([{ artifacts: 1 }])).toBe('This person’s data is in 1 artifact without a system on record.')
})

it('claims no more than the answer does', () => {
  expect(said([{ role: 'PRIMARY' }], { complete: false })).toBe('This person’s data is in at least 1 system.')
  expect(said([{ role: 'PRIMARY', verdict: 'POSSIBLE' }])).toBe('This person’s data may be in 1 system.')
  expect(said([], { total: 4 })).toMatch(/no system any more/)
  expect(said([], { total: 0 })).toMatch(/^Nothing is on record/)
})
