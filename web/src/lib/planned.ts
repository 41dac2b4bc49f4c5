import type { TaskAction } from '@/generated/graphql.ts'
import { dayText } from './time.ts'
import { actionNames, counted } from './words.ts'

/** What deletion would do. `until`: by when it is gone; `days`: within how many days of the approval. */
type Planned = { action: TaskAction; until?: string | null; days?: number | null; undecided: boolean }

/** What deletion would do, in a few words. */
export function plannedText({ action, until, days, undecided }: Planned): string {
  if (undecided) return 'Decide what becomes of the model'
  if (until) return `${actionNames[action]} by ${dayText(until)}`
  return days ? `${actionNames[action]} within ${counted(days, 'day', 'days')} of the approval` : actionNames[action]
}
