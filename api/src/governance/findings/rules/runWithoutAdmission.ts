import { timeOf } from '../../../vocabulary/timeWords.ts'
import { isWithin } from '../../vocabularies/index.ts'
import type { Facts, Rule, Use } from '../facts.ts'
import { foundIn, jobKey, listed, wayTo } from '../told.ts'

/**
 * A run names no admission, where the workspace enforces the gate or its job has asked before; or one that does not fit: it was refused, is over, came
 * later, or is for something else.
 */
export const runWithoutAdmission: Rule = (facts) => {
  const firstAsked = new Map<string, number>()
  for (const { jobNamespace: namespace, jobName: name, at } of facts.admissions.values()) {
    const key = jobKey({ namespace, name })
    firstAsked.set(key, Math.min(at, firstAsked.get(key) ?? at))
  }
  return facts.uses.flatMap((use) => {
    const wrong = wrongWith(use, facts, firstAsked)
    const [source] = use.classified
    if (wrong === null || !source) return []
    return [
      foundIn('RUN_WITHOUT_ADMISSION', use, {
        severity: 'MEDIUM',
        about: [jobKey(use.job)],
        purpose: use.purposes[0] ?? null,
        text: `${use.job.name} ran on ${timeOf(use.startedAt)} without an admission that fits. ${wrong}`,
        remedy: 'Let the job ask with admitRun before each run, and name the answer in recordRun.',
        path: [...wayTo(use, source, use.purposes[0] ?? null), { text: wrong, artifact: null }],
      }),
    ]
  })
}

function wrongWith(
  use: Use,
  { admissions, enforcedSince }: Facts,
  firstAsked: ReadonlyMap<string, number>,
): string | null {
  const { startedAt, job, purposes, reads } = use
  if (use.admission === null) {
    if (enforcedSince !== null && enforcedSince <= startedAt)
      return 'It names none, and this workspace enforces the gate.'
    const asked = firstAsked.get(jobKey(job))
    return asked !== undefined && asked <= startedAt ? 'It names none, though its job has asked before.' : null
  }
  const admission = admissions.get(use.admission)
  if (!admission) return 'Nobody ever got the one that it names.'
  if (admission.decision !== 'ADMITTED' && admission.decision !== 'ADMITTED_WITH_GAPS')
    return 'The gate had refused it.'
  if (jobKey({ namespace: admission.jobNamespace, name: admission.jobName }) !== jobKey(job))
    return `The one that it names is for the job ${admission.jobName}.`
  if (startedAt > admission.expiresAt) return `The one that it names was over on ${timeOf(admission.expiresAt)}.`
  if (startedAt < admission.at) return `The one that it names came on ${timeOf(admission.at)}, after the run had begun.`
  const other = purposes.filter((purpose) => !isWithin(purpose, admission.purpose))
  if (other.length > 0) return `The one that it names is for ${admission.purpose}, and not for ${listed(other)}.`
  const more = reads.filter(({ id }) => !admission.inputs.includes(id))
  return more.length > 0 ? `It read ${listed(more.map(({ name }) => name))} as of another version, or besides.` : null
}
