import type { Rule } from '../facts.ts'
import { flows, found, momentOf } from '../told.ts'
import { heldIn } from './sensitiveInPersonalisation.ts'

/** Sensitive data may have gone into a system of somebody else. */
export const sensitiveToVendor: Rule = ({ sent, asOf }) =>
  sent.map(({ artifact, name, version, at, system, runs, sensitive }) =>
    found('SENSITIVE_TO_VENDOR', {
      severity: 'HIGH',
      about: [artifact],
      since: at,
      subject: name,
      artifact,
      version,
      runs,
      spans: [momentOf(version, Math.max(at, asOf))],
      text: `${name} is in ${system}, a vendor's system, and comes from ${sensitive.name}, which ${heldIn(sensitive)}.`,
      remedy: 'Leave it out of what is sent, or state in the column flows that it does not pass.',
      path: [
        { text: `${sensitive.name} ${heldIn(sensitive)}.`, artifact: sensitive.artifact },
        ...flows(sensitive.way),
        { text: `${name} is in ${system}, which is a vendor's.`, artifact },
      ],
    }),
  )
