const KEY = 'dyetrace.single-keys'

/** Whether single letters and signs are shortcuts. They are, unless the reader turned them off on this device. In a browser only. */
export function singlesOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** @returns what holds from now on: a browser that keeps nothing stays as it was */
export function turnSingles(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Nothing can be kept here.
  }
  return singlesOn()
}
