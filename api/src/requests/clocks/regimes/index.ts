import type { Regime } from '../../../generated/schema.ts'
import type { RegimeData } from '../rules.ts'
import { brazil } from './brazil.ts'
import { california } from './california.ts'
import { canada } from './canada.ts'
import { colorado } from './colorado.ts'
import { contract } from './contract.ts'
import { eu } from './eu.ts'
import { hipaa } from './hipaa.ts'
import { quebec } from './quebec.ts'
import { uk } from './uk.ts'
import { virginia } from './virginia.ts'

/** Every regime that a request can fall under. A new one is a file and a line. */
export const regimes: Record<Regime, RegimeData> = {
  EU: eu,
  UK: uk,
  CALIFORNIA: california,
  VIRGINIA: virginia,
  COLORADO: colorado,
  BRAZIL: brazil,
  CANADA: canada,
  QUEBEC: quebec,
  HIPAA: hipaa,
  CONTRACT: contract,
}
