'use client'

import { useEffect } from 'react'
import { rememberVisit } from './recent.ts'

/** Keeps on this device that a customer's page was opened: their opaque ref. */
export function RememberVisit({ reference }: { reference: string }) {
  useEffect(() => rememberVisit(reference), [reference])
  return null
}
