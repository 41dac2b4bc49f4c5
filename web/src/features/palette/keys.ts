import { catalog, type ShortcutId, shortcutIds } from './catalog.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/**
 * A key as the catalog writes it: `mod+` for Ctrl or ⌘, `shift+` before a letter; a sign that needs Shift on some keyboards
 * is written as itself. Null: with Alt, which is for typing and for menus. Pure.
 */
export function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string | null {
  if (altKey) return null
  const letter = /^\p{L}$/u.test(key)
  return `${ctrlKey || metaKey ? 'mod+' : ''}${letter && shiftKey ? 'shift+' : ''}${letter ? key.toLowerCase() : key}`
}

/** What a key may mean, wherever one is. Pure. */
export const shortcutsOf = (key: string): ShortcutId[] =>
  shortcutIds.filter((id) => (catalog[id].keys as readonly string[]).includes(key))

/** A single letter or sign: what someone who dictates may say by accident (WCAG 2.1.4). Pure. */
export const isSingleCharacter = (key: string): boolean => key.replace(/^shift\+/, '').length === 1

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** Such as `⌘K`, `Ctrl K`, `⇧E` or `←`. Pure. */
export function keyText(key: string, apple: boolean): string {
  const plain = key.replace('mod+', '').replace('shift+', '')
  const name = signs[plain] ?? (plain.length === 1 ? plain.toUpperCase() : plain)
  return `${key.includes('mod+') ? (apple ? '⌘' : 'Ctrl ') : ''}${key.includes('shift+') ? '⇧' : ''}${name}`
}
