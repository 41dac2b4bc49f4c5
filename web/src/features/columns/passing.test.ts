import { describe, expect, test } from 'vitest'
import type { Link } from '@/graph-view/index.ts'
import { litIn, passingsOf, type Reach } from './passing.ts'

const reach = (...steps: string[]): Reach => ({
  nodes: new Set(steps.flatMap((step) => step.split(' '))),
  steps: new Set(steps),
})
const link = (from: string, to: string): Link => ({ id: `${from}>${to}`, from, to, carries: 'PERSONAL' })

const copied = reach('a1 load', 'load b1')
const direct = reach('a1 load', 'load b1', 'b1 hash', 'hash c1')
const all = reach('a1 load', 'load b1', 'b1 hash', 'hash c1', 'b1 count', 'count d1')

describe('what a column reaches', () => {
  test('is told apart by what is left of its values on the best way there', () => {
    const { nodes, steps } = passingsOf(copied, direct, all)
    expect(Object.fromEntries(nodes)).toEqual({
      a1: 'direct',
      load: 'direct',
      b1: 'direct',
      hash: 'masked',
      c1: 'masked',
      count: 'indirect',
      d1: 'indirect',
    })
    expect(steps.get('b1 hash')).toBe('masked')
  })

  test('lights up the cards and run nodes that hold it, and the links between them', () => {
    const drawn = {
      cards: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, versions: [`${id}1`, `${id}2`] })),
      runNodes: ['load', 'hash', 'count', 'other'].map((id) => ({ id: `run:${id}`, runs: [id] })),
      links: [
        link('a', 'run:load'),
        link('run:load', 'b'),
        link('b', 'run:hash'),
        link('run:hash', 'c'),
        link('b', 'e'),
      ],
    }
    const lit = litIn(drawn, passingsOf(copied, direct, all))
    expect(lit.get('run:load>b')).toBe('direct')
    expect(lit.get('run:hash>c')).toBe('masked')
    expect(lit.get('d')).toBe('indirect')
    expect(['e', 'run:other', 'b>e'].filter((id) => lit.has(id))).toEqual([])
  })

  test('goes along the links between systems, where runs have no node', () => {
    const drawn = {
      cards: [
        { id: 'shop', versions: ['a1'] },
        { id: 'warehouse', versions: ['b1', 'd1'] },
        { id: 'vendor', versions: ['c1'] },
      ],
      runNodes: [],
      links: [link('shop', 'warehouse'), link('warehouse', 'vendor'), link('shop', 'vendor')],
    }
    const lit = litIn(drawn, passingsOf(copied, direct, all))
    expect(lit.get('shop>warehouse')).toBe('direct')
    expect(lit.get('warehouse>vendor')).toBe('masked')
    expect(lit.has('shop>vendor')).toBe(false)
  })
})
