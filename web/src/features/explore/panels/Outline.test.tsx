// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { buildExploredGraph } from '../model/buildExploredGraph.ts'
import { many, opened, step, stepsOf, version } from '../model/neighbours.testing.ts'
import type { ExploreActions } from '../useExploreActions.ts'
import { Outline } from './Outline.tsx'

afterEach(cleanup)

/** raw → orders → 13 copies, of which one is folded. */
const orders = version('orders', { UPSTREAM: 1, DOWNSTREAM: 13 })
const steps = stepsOf(step(orders, 'UPSTREAM', [version('raw')]), step(orders, 'DOWNSTREAM', many(13)))
const graph = buildExploredGraph(orders, [opened('orders', 'UPSTREAM'), opened('orders')], steps, 300)

function tree() {
  const done: string[] = []
  const note =
    (what: string) =>
    (of: unknown = '') =>
      void done.push(`${what} ${typeof of === 'object' && of && 'id' in of ? of.id : of}`.trim())
  const actions: ExploreActions = {
    pivot: note('pivot'),
    select: note('select'),
    expand: note('expand'),
    collapse: note('collapse'),
    expandFold: note('expand fold'),
    expandAll: note('expand all'),
    setDirection: note('direction'),
    raiseLimit: note('limit'),
  }
  render(<Outline graph={graph} selected={null} highlighted={null} actions={actions} onHighlight={note('highlight')} />)
  screen.getByRole('treeitem', { name: /the focus$/ }).focus()
  done.length = 0
  return done
}

const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const focused = () => (document.activeElement as HTMLElement).dataset.drawn

describe('the tree', () => {
  test('is entered in one place, at the focus of the graph', () => {
    tree()
    const entries = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0)
    expect(entries.map(({ dataset }) => dataset.drawn)).toEqual(['orders'])
  })

  test('is walked by the arrows, Home and End, and what has the focus is highlighted', () => {
    const done = tree()
    const walked = ['ArrowDown', 'ArrowLeft', 'End', 'Home'].map((key) => {
      press(key)
      return [focused(), done.at(-1)]
    })
    expect(walked).toEqual([
      ['raw', 'highlight raw'],
      ['orders', 'highlight orders'],
      ['fold:orders.d', 'highlight fold:orders.d'],
      ['orders', 'highlight orders'],
    ])
  })

  test('selects a card by Enter, and expands it by E', () => {
    const done = tree()
    press('Enter')
    press('e')
    press('E', { shiftKey: true })
    expect(done).toEqual(['select orders', 'expand orders', 'expand all'])
  })

  test('draws more of what is folded by Enter', () => {
    const done = tree()
    press('End')
    press('Enter')
    expect(done.at(-1)).toBe('expand fold fold:orders.d')
  })

  test('leaves keys of the browser alone', () => {
    const done = tree()
    press('e', { ctrlKey: true })
    expect(done).toEqual([])
  })
})
