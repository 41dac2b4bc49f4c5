import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RequestState, RightType, Stage } from '../../generated/schema.ts'
import { stateDiagram } from './diagram.ts'
import { moves, movesFrom, next, stateOf, table } from './table.ts'

const stages = Object.values(Stage)
const ends = ['FULFIL', 'DENY', 'WITHDRAW', 'EXPIRE'] as const

describe('the table of stages', () => {
  it('leads from every stage to the end, and to every stage from the start', () => {
    const from = (start: Stage) => {
      const found = new Set([start])
      for (const stage of found) for (const move of movesFrom(stage)) found.add(next(stage, move) ?? stage)
      return found
    }
    expect([...from('RECEIVED')].sort()).toEqual([...stages].sort())
    for (const stage of stages) expect(from(stage)).toContain('CLOSED')
  })

  it('comes to FULFILLED only through approval, execution and confirmation, whatever happens on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 60 }), (tried) => {
        let stage: Stage = 'RECEIVED'
        const made: string[] = []
        for (const move of tried) {
          const to = next(stage, move)
          if (to === null) continue
          stage = to
          made.push(move)
        }
        if (!made.includes('FULFIL') || made.includes('DELIVER')) return
        const order = ['VERIFY', 'IDENTIFY', 'DISCOVER', 'PLAN', 'APPROVE', 'FINISH', 'CONFIRM', 'FULFIL'] as const
        const first = order.map((move) => made.indexOf(move))
        expect(first).toEqual([...first].sort((a, b) => a - b))
        expect(first[0]).toBeGreaterThanOrEqual(0)
        // Whatever was opened again was finished and confirmed again.
        expect(made.slice(-3)).toEqual(['FINISH', 'CONFIRM', 'FULFIL'])
      }),
      { numRuns: 5_000 },
    )
  })

  it('lets a plan be made, and its work be taken up again, only where something is carried out', () => {
    for (const type of Object.values(RightType)) {
      const isPlanned = ['DELETION', 'WITHDRAW_CONSENT'].includes(type)
      expect(stages.filter((stage) => movesFrom(stage, type).includes('PLAN'))).toEqual(isPlanned ? ['PLANNING'] : [])
      expect(movesFrom('FINALIZING', type).includes('REOPEN')).toBe(isPlanned)
    }
  })

  it('lets a package be delivered only where one was asked for, once the data was looked up', () => {
    for (const type of Object.values(RightType)) {
      const at = stages.filter((stage) => movesFrom(stage, type).includes('DELIVER'))
      expect(at).toEqual(['ACCESS', 'PORTABILITY'].includes(type) ? ['PLANNING'] : [])
    }
  })

  it('lets nothing happen after the end', () => {
    expect(movesFrom('CLOSED')).toEqual([])
  })

  it('refuses to deny or withdraw what has been carried out in part', () => {
    for (const stage of ['EXECUTING', 'VERIFYING_EFFECT', 'FINALIZING'] as const)
      for (const move of ['DENY', 'WITHDRAW'] as const) expect(next(stage, move)).toBeNull()
  })

  it('says a public state at every stage', () => {
    for (const stage of stages)
      for (const move of ends) expect(Object.values(RequestState)).toContain(stateOf(stage, move))
    expect(ends.map((move) => stateOf('CLOSED', move))).toEqual(['FULFILLED', 'DENIED', 'REVOKED', 'EXPIRED'])
    expect(() => stateOf('CLOSED', null)).toThrow('which move closed it')
  })

  it('is the picture in docs/requests.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/requests.md'), 'utf8')
    expect(page).toContain(`\`\`\`mermaid\n${stateDiagram()}\n\`\`\``)
  })

  it('has every stage of the schema', () => {
    expect(Object.keys(table)).toEqual(stages)
  })
})
