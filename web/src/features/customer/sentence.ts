import { counted } from '@/lib/words.ts'
import { isInEea } from './regions.ts'
import type { Impact, SystemImpact } from './types.ts'

type Answer = { summary: Pick<Impact['summary'], 'total' | 'bySystem'>; complete: boolean }

/** The answer in one sentence: in how many systems, and which of them are most worth seeing. */
export function sentenceOf({ summary: { total, bySystem }, complete }: Answer): string {
  const placed = bySystem.filter(({ system }) => system !== null)
  const unplaced = bySystem.find(({ system }) => system === null)?.artifacts ?? 0
  if (bySystem.length === 0)
    return total === 0
      ? 'Nothing is on record of this person’s data at this time.'
      : 'This person’s data is in no system any more: it was erased, left out or anonymised wherever it came.'
  const where = [
    ...(placed.length > 0 ? [counted(placed.length, 'system')] : []),
    ...(unplaced > 0 ? [`${counted(unplaced, 'artifact')} without a system on record`] : []),
  ].join(' and ')
  const verb = bySystem.some(({ verdict }) => verdict !== 'POSSIBLE') ? 'is in' : 'may be in'
  const marks = marksOf(placed)
  return `This person’s data ${verb} ${complete ? '' : 'at least '}${where}${marks.length > 0 ? `: ${marks.join(', ')}` : ''}.`
}

/** What is most worth seeing, each with its count. */
function marksOf(placed: readonly SystemImpact[]): string[] {
  const of = (role: string) => placed.filter(({ system }) => system?.role === role)
  const artifactsOf = (role: string) => of(role).reduce((sum, { artifacts }) => sum + artifacts, 0)
  const deployments = placed
    .flatMap(({ byKind }) => byKind)
    .reduce((sum, { kind, live }) => sum + (kind === 'DEPLOYMENT' ? live : 0), 0)
  const marks: [number, string][] = [
    [of('VENDOR').length, vendorsText(of('VENDOR'))],
    [deployments, counted(deployments, 'live deployment')],
    [artifactsOf('BACKUP'), counted(artifactsOf('BACKUP'), 'backup')],
    [artifactsOf('DEVELOPMENT'), counted(artifactsOf('DEVELOPMENT'), 'development copy', 'development copies')],
  ]
  return marks.filter(([count]) => count > 0).map(([, text]) => text)
}

function vendorsText(vendors: readonly SystemImpact[]): string {
  const outside = vendors.filter(({ system }) => system?.region && isInEea(system.region) === false).length
  const all = counted(vendors.length, 'vendor')
  if (outside === 0) return all
  return outside === vendors.length ? `${all} outside the EU` : `${all} (${outside} outside the EU)`
}
