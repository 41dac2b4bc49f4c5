'use client'

import { useEffect } from 'react'
import { recentCustomers } from '@/lib/recent.ts'

/** Keeps on this device that a customer's page was opened: their opaque ref. */
export function RememberVisit({ reference }: { reference: string }) {
  useEffect(() => recentCustomers.remember(reference), [reference])
  return null
}
