'use client'

import { useEffect } from 'react'

/** Hands on what was pressed before the page listened. After everything that listens: effects run in this order. */
export function ReleasePresses() {
  useEffect(() => void window.earlyPresses?.release(), [])
  return null
}
