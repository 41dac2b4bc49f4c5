import type { KeyBindingMap } from 'tinykeys'
import { catalog, type ShortcutId, shortcutIds } from './catalog.ts'

/** A key of the catalog that was pressed, and what it means. */
export type Press = { id: ShortcutId; key: string; event: KeyboardEvent }

/** Every key of the catalog, as tinykeys listens for it. */
export const keyBindings = (onPress: (press: Press) => void): KeyBindingMap =>
  Object.fromEntries(
    shortcutIds.flatMap((id) =>
      catalog[id].keys.flatMap((key) =>
        bindingsOf(key).map((binding) => [binding, (event: KeyboardEvent) => onPress({ id, key, event })]),
      ),
    ),
  )

/** `mod+` is Ctrl or ⌘. A sign may need Shift on some keyboards: it is the same with and without. */
function bindingsOf(key: string): string[] {
  if (key.startsWith('mod+')) return ['Control', 'Meta'].map((modifier) => key.replace('mod', modifier))
  if (key.startsWith('shift+')) return [key.replace('shift', 'Shift')]
  return /^\p{L}$/u.test(key) ? [key] : [key, `Shift+${key}`]
}

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
