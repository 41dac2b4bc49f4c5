import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/** The text as it was when typing last paused, so that not every letter is a question. Emptied, it is so at once. */
export function useDebounced(text: string, pauseMs = PAUSE_MS): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return settled
}
