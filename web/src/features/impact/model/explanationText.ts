import { shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames, roleNames } from '@/lib/words.ts'
import { verdicts } from '@/ui/verdicts.ts'
import type { ExplainedStep, Explanation, Origin, Place } from './explanation.ts'
import {
  appendWords,
  carriedWords,
  columnWords,
  endWords,
  erasureText,
  identityWords,
  listText,
  MIXED,
  runWords,
  sharedWords,
  statementWords,
} from './explanationWords.ts'
import { versionText } from './words.ts'

/**
 * An explanation as plain text, to be sent to someone who cannot see the page: where it began, each step, and how whole the
 * answer is that it belongs to. Holds the opaque ref and no identity. Pure.
 */
export function explanationText(explanation: Explanation, customerRef: string): string {
  const { origin, steps, target, verdict, erasures, leftOutBy, asOf } = explanation
  return [
    `Why ${shownName(target.artifact)}, ${versionText(target)}, is on the list of customer ${customerRef}`,
    placeText(target),
    ...(verdict ? [`${verdicts[verdict].label}. ${verdicts[verdict].meaning}`] : []),
    ...erasures.map((erasure) => `${erasureText(erasure)} Evidence: ${erasure.evidence || 'none was given'}`),
    ...leftOutBy.map(listText),
    '',
    ...[originText(origin), ...steps.map(stepText)].map((text, index) => `${index + 1}. ${text}`),
    '',
    ...(steps.length > 1 ? ['This is one shortest path; there may be others.'] : []),
    `As of ${timeText(asOf)}. ${completenessText(explanation)}`,
  ].join('\n')
}

function placeText({ artifact: { kind, namespace, system }, createdAt, destroyedAt }: Place): string {
  const place = system ? `${shownName(system)} (${roleNames[system.role].toLowerCase()})` : namespace
  return `${kindNames[kind]} in ${place}, made ${timeText(createdAt)}${destroyedAt ? `, destroyed ${timeText(destroyedAt)}` : ''}.`
}

function originText({ version, at, mode, identity, shared }: Origin): string {
  const where = `${shownName(version.artifact)}, ${versionText(version)}`
  return `${where}: first seen here. ${statementWords[mode]}, recorded ${timeText(at)}, ${sharedWords(shared)} by ${identityWords(identity.namespace)}.`
}

function stepText({ passage, from, to, at, carries, claim, mixesPeople, columns }: ExplainedStep): string {
  return [
    `${shownName(to.artifact)}, ${versionText(to)} (${timeText(at)}):`,
    passageText(passage, from),
    ...(columns.length > 0 ? [`By the columns ${columns.map(columnWords).join(', ')}.`] : []),
    carriedWords[carries],
    ...(mixesPeople ? [MIXED] : []),
    ...(claim ? [`The claim: “${claim}”`] : []),
  ].join(' ')
}

function passageText(passage: ExplainedStep['passage'], from: Place): string {
  const source = shownName(from.artifact)
  switch (passage.by) {
    case 'run': {
      const { kind, state, job, runId, startedAt, purposes } = passage.run
      const purpose = purposes.length > 0 ? ` Purpose: ${purposes.join(', ')}.` : ''
      const end = endWords[state] === '' ? '' : ` ${endWords[state]}`
      return `${runWords[kind]} of the job ${shownName(job)} (run ${runId}), started ${timeText(startedAt)}, read ${source} and wrote this.${end}${purpose}`
    }
    case 'append':
      return appendWords(passage.writes)
    case 'deployment':
      return `The model ${source} was deployed here.`
    case 'inference':
      return `Predictions by ${source} were logged here.`
    case 'asking':
      return `It was asked about this person, as ${source} shows, so it received their data.`
    case 'carrying':
      return `It was made from ${source}.`
  }
}

function completenessText({ complete, caveats }: Explanation): string {
  const whole = complete
    ? 'The answer that it belongs to is complete: all recorded lineage was searched.'
    : 'The answer that it belongs to is INCOMPLETE: not all recorded lineage was searched.'
  if (caveats.length === 0) return `${whole} No known gaps.`
  return `${whole} Known gaps: ${caveats.join(' ')}`
}
