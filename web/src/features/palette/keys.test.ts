// @vitest-environment happy-dom
import { tinykeys } from 'tinykeys'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalog, shortcutIds } from './catalog.ts'
import { isSingleCharacter, keyBindings, keyText } from './keys.ts'

const meant: string[] = []
let stop = () => {}
beforeEach(() => {
  meant.length = 0
  stop = tinykeys(
    window,
    keyBindings(({ id }) => meant.push(id)),
  )
})
afterEach(() => stop())

/** @returns what the key means */
function press(key: string, modifiers: KeyboardEventInit = {}): string[] {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Some', ...modifiers }))
  return meant.splice(0)
}

describe('a key that is pressed', () => {
  test('is the same with Ctrl as with ⌘, and none with Alt', () => {
    expect([press('k', { ctrlKey: true }), press('K', { metaKey: true }), press('k', { altKey: true })]).toEqual([
      ['palette'],
      ['palette'],
      [],
    ])
  })

  test('is a letter whether or not Caps Lock is on; Shift makes it another one', () => {
    expect([press('E'), press('E', { shiftKey: true })]).toEqual([['expand'], ['expandAll']])
  })

  test('is the sign that it types, however a keyboard makes it', () => {
    expect([press('?', { shiftKey: true }), press('?'), press('/', { shiftKey: true }), press('/')]).toEqual([
      ['help'],
      ['help'],
      ['search'],
      ['search'],
    ])
  })

  test('with Ctrl is never the shortcut of the key alone: Ctrl P prints, Ctrl F finds', () => {
    for (const key of ['p', 'f', 'c', 't', 's', 'l', 'e', 'g']) expect(press(key, { ctrlKey: true })).toEqual([])
  })
})

describe('the catalog', () => {
  test('gives no key two meanings', () => {
    const keys = shortcutIds.flatMap((id) => catalog[id].keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const id of shortcutIds)
      for (const key of catalog[id].keys) {
        const [modifier, plain] = key.includes('+') ? key.split('+') : ['', key]
        const modifiers = { ctrlKey: modifier === 'mod', shiftKey: modifier === 'shift' }
        expect(press(plain ?? '', modifiers)).toEqual([id])
      }
  })

  test('names every key as it is engraved', () => {
    expect([
      keyText('mod+k', true),
      keyText('mod+k', false),
      keyText('shift+e', true),
      keyText('ArrowLeft', true),
    ]).toEqual(['⌘K', 'Ctrl K', '⇧E', '←'])
    expect(keyText('?', false)).toBe('?')
  })

  test('tells single characters, which a reader can turn off, from other keys', () => {
    expect(['e', 'shift+e', '/', '?'].every(isSingleCharacter)).toBe(true)
    expect(['mod+k', 'Escape', 'Enter', 'ArrowLeft'].some(isSingleCharacter)).toBe(false)
  })
})
