import type { ShortcutId } from './catalog.ts'
import { isSingleCharacter, type Press } from './keys.ts'

/** What shortcuts do. @returns false: nothing here; the key goes on to whatever else it means */
export type Handlers = Partial<Record<ShortcutId, (target: Element | null) => unknown>>

/** Handlers of one part of the page. `within`: they work only while the focus is in there. */
export type Group = { handlers: () => Handlers; within: () => Element | null | undefined }

const FIELDS =
  'textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox], [role=searchbox]'
const NOT_TYPED_IN = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit', 'file', 'color', 'image'])
/** Parts of a page that have their own keys. */
const OWN_KEYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Whether what is pressed there is text. */
export function isTypedIn(target: Element | null): boolean {
  if (!target) return false
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type)
  return target.closest(FIELDS) !== null
}

/** Runs what a key means in the newest part of the page that knows it. `singles`: single characters mean anything. */
export function dispatch({ id, key, event }: Press, groups: readonly Group[], singles: boolean): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(OWN_KEYS)) return
  // A key with Ctrl or ⌘ types nothing.
  if (isTypedIn(target) && !key.startsWith('mod+')) return
  if (!singles && isSingleCharacter(key)) return
  for (const { handlers, within } of groups.toReversed()) {
    const run = handlers()[id]
    const place = within()
    if (!run || (place !== undefined && !place?.contains(target))) continue
    if (run(target) === false) continue
    event.preventDefault()
    return
  }
}
