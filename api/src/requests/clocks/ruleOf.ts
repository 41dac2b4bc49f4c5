import type { ClockDuty } from '../../generated/schema.ts'
import { regimes } from './regimes/index.ts'
import type { RegimeData, Rule } from './rules.ts'
import { type ClockCase, ClockError, type IsoDate } from './types.ts'

/** The rule that a case of this day falls under. Throws ClockError where there is none. */
export function ruleOf(of: ClockCase, duty: ClockDuty, received: IsoDate): Rule {
  const regime = regimes[of.regime]
  const versions = regime.rules[nameOf(of, duty, regime)] ?? []
  const rule = versions.find(({ validFrom }) => validFrom <= received)
  if (rule) return rule
  const since = versions.at(-1)?.validFrom
  throw new ClockError(
    'NOT_IN_FORCE',
    'receivedAt',
    `${regime.name} has a time for this since ${since}. It came before.`,
  )
}

function nameOf(of: ClockCase, duty: ClockDuty, { name, rights, duties }: RegimeData): string {
  if (duty !== 'REQUEST') {
    const rule = duties[duty]
    if (rule !== null) return rule
    throw new ClockError('NO_SUCH_DUTY', 'duty', `${name} has no time for ${duty}. ${oneOf(duties, 'REQUEST')}`)
  }
  if (!of.right) throw new ClockError('RIGHT_REQUIRED', 'right', `Say what was asked for. ${oneOf(rights)}`)
  const rule = rights[of.right]
  if (rule !== null) return rule
  throw new ClockError('NO_SUCH_RIGHT', 'right', `${name} has no right ${of.right}. ${oneOf(rights)}`)
}

/** The remedy: which ones there are. */
function oneOf(names: Record<string, string | null>, ...more: string[]): string {
  const known = Object.entries(names).flatMap(([name, rule]) => (rule === null ? [] : [name]))
  return `Give one of ${[...more, ...known].join(', ')}.`
}
