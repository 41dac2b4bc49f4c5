import { Check, CircleSlash, HelpCircle } from 'lucide-react'
import type { Look } from './Mark.tsx'

/** Allowed, or as it should be. */
export const yesLook: Look = { Icon: Check, className: 'bg-sunken text-ink' }
/** Denied. */
export const noLook: Look = { Icon: CircleSlash, className: 'bg-fail-soft text-fail' }
/** Nobody said. */
export const gapLook: Look = { Icon: HelpCircle, className: 'bg-warn-soft text-warn' }
