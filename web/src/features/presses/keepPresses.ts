/** What was pressed and typed before the page listened. */
export type EarlyPresses = {
  /** Stops keeping, and does it all again for the page, which listens now: what was typed, then what was pressed. Once. */
  release(): Promise<void>
}

declare global {
  interface Window {
    earlyPresses?: EarlyPresses
  }
}

/**
 * Keeps what is pressed and typed before React listens, so that no press is lost on a slow machine. Links work without React and
 * are left alone. Forms wait: the browser itself would send them without an origin, and the door refuses that.
 * Runs as text at the top of the page (EarlyPresses.tsx), so it uses nothing from outside of itself.
 */
export function keepPresses(): void {
  const CONTROLS = 'button, [role=button], [role=tab], [role=switch], input[type=checkbox], input[type=radio]'
  const FIELDS = 'input, textarea, select, [contenteditable=true]'
  const kept: (() => void)[] = []
  const typedIn = new Set<HTMLInputElement | HTMLTextAreaElement>()
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  const elementOf = (event: Event) => (event.target instanceof Element ? event.target : null)
  const keep = (event: Event, again: () => void) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    kept.push(again)
  }
  window.addEventListener(
    'click',
    (event) => {
      const control = elementOf(event)?.closest<HTMLElement>(CONTROLS)
      if (control) keep(event, () => control.click())
    },
    options,
  )
  window.addEventListener(
    'submit',
    (event) => {
      const form = elementOf(event)
      if (form instanceof HTMLFormElement) keep(event, () => form.requestSubmit())
    },
    options,
  )
  window.addEventListener(
    'keydown',
    (event) => {
      // The keys that mean something on every page: see palette/catalog.ts.
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const isSign = (event.key === '/' || event.key === '?') && !elementOf(event)?.closest(FIELDS)
      if (!isPalette && !isSign) return
      keep(event, () => {
        const place = document.activeElement ?? document.body
        place.dispatchEvent(new KeyboardEvent('keydown', event))
      })
    },
    options,
  )
  window.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) typedIn.add(target)
    },
    options,
  )
  /** React reports a change only where the text differs from the last one it knows, so it is emptied in between. */
  const typeAgain = (field: HTMLInputElement | HTMLTextAreaElement) => {
    const typed = field.value
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
    for (const text of ['', typed]) {
      set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  window.earlyPresses = {
    release: async () => {
      if (listening.signal.aborted) return
      listening.abort()
      const retyped = [...typedIn].map((field) => () => typeAgain(field))
      for (const again of [...retyped, ...kept]) {
        // Each in a task of its own, as presses are: React shows what one of them changed before the next one comes.
        await new Promise((resolve) => setTimeout(resolve))
        again()
      }
    },
  }
}
