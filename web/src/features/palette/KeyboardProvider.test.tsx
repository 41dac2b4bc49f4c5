// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeyboardProvider } from './KeyboardProvider.tsx'
import { turnSingles } from './singles.ts'
import { useShortcuts } from './useShortcuts.ts'

const done: string[] = []
beforeEach(() => {
  done.length = 0
  turnSingles(true)
})
afterEach(cleanup)

/** A part of a page in which F does something. */
function Part({ name, takes = true }: { name: string; takes?: boolean }) {
  useShortcuts({
    fit: () => {
      if (takes) done.push(`${name} fits`)
      return takes
    },
  })
  return <input aria-label={`Field of ${name}`} />
}

/** A list whose key works while the focus is in it. */
function List() {
  const list = useRef<HTMLDivElement>(null)
  useShortcuts({ first: () => done.push('first of the list') }, list)
  return (
    <div ref={list}>
      <button type="button">Item</button>
    </div>
  )
}

const press = (key: string, modifiers: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, code: 'Some', ...modifiers })

test('a key does what the part of the page that was shown last says', () => {
  const page = (...parts: string[]) => (
    <KeyboardProvider>
      {parts.map((name) => (
        <Part key={name} name={name} />
      ))}
    </KeyboardProvider>
  )
  const { rerender } = render(page('graph', 'panel'))
  press('f')
  rerender(page('graph'))
  press('f')
  expect(done).toEqual(['panel fits', 'graph fits'])
})

test('a part that has nothing to do leaves the key to the one before', () => {
  render(
    <KeyboardProvider>
      <Part name="graph" />
      <Part name="panel" takes={false} />
    </KeyboardProvider>,
  )
  press('f')
  expect(done).toEqual(['graph fits'])
})

test('what is typed in a field is text, but for a key with Ctrl', async () => {
  render(
    <KeyboardProvider>
      <Part name="graph" />
    </KeyboardProvider>,
  )
  const field = screen.getByLabelText('Field of graph')
  press('f', {}, field)
  press('?', { shiftKey: true }, field)
  expect(done).toEqual([])
  expect(screen.queryByRole('dialog')).toBeNull()
  // fireEvent says whether the browser still does what it would have done.
  expect(press('k', { ctrlKey: true }, field)).toBe(false)
})

test('keys of a list work while the focus is in it', () => {
  render(
    <KeyboardProvider>
      <List />
    </KeyboardProvider>,
  )
  press('Home')
  expect(done).toEqual([])
  press('Home', {}, screen.getByRole('button', { name: 'Item' }))
  expect(done).toEqual(['first of the list'])
})

test('single letters can be turned off; other keys go on', () => {
  turnSingles(false)
  render(
    <KeyboardProvider>
      <Part name="graph" />
      <List />
    </KeyboardProvider>,
  )
  press('f')
  press('Home', {}, screen.getByRole('button', { name: 'Item' }))
  expect(done).toEqual(['first of the list'])
})

test('a key that another part of the page has taken does nothing more', () => {
  render(
    <KeyboardProvider>
      <Part name="graph" />
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        Own keys
      </button>
    </KeyboardProvider>,
  )
  press('f', {}, screen.getByRole('button', { name: 'Own keys' }))
  expect(done).toEqual([])
})

test('? opens the help, which names every key', async () => {
  render(
    <KeyboardProvider>
      <Part name="graph" />
    </KeyboardProvider>,
  )
  press('?', { shiftKey: true })
  const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }, { timeout: 15_000 })
  expect(help.textContent).toContain('Fit the whole graph')
})
