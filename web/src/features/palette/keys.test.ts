import { describe, expect, test } from 'vitest'
import { catalog, shortcutIds } from './catalog.ts'
import { isSingleCharacter, keyOf, keyText, shortcutsOf } from './keys.ts'

const press = (key: string, more: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

describe('a key that is pressed', () => {
  test('is the same with Ctrl as with ⌘, and none with Alt', () => {
    expect([press('k', { ctrlKey: true }), press('K', { metaKey: true }), press('k', { altKey: true })]).toEqual([
      'mod+k',
      'mod+k',
      null,
    ])
  })

  test('is a letter whether or not Caps Lock is on; Shift makes it another one', () => {
    expect([press('E'), press('E', { shiftKey: true })]).toEqual(['e', 'shift+e'])
  })

  test('is the sign that it types, however a keyboard makes it', () => {
    expect([press('?', { shiftKey: true }), press('/', { shiftKey: true })]).toEqual(['?', '/'])
  })

  test('with Ctrl is never the shortcut of the key alone: Ctrl P prints, Ctrl F finds', () => {
    for (const key of ['p', 'f', 'c', 't', 's', 'l', 'e', 'g'])
      expect(shortcutsOf(press(key, { ctrlKey: true }) ?? '')).toEqual([])
  })
})

describe('the catalog', () => {
  test('gives no key two meanings', () => {
    const keys = shortcutIds.flatMap((id) => catalog[id].keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const id of shortcutIds) for (const key of catalog[id].keys) expect(shortcutsOf(key)).toEqual([id])
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
