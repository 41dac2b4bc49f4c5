import { isIllFormed } from '../../../platform/http/index.ts'
import { hinted } from '../../../platform/identifiers/index.ts'
import type { EventSubject, ReportedBy } from '../../../vocabulary/command.ts'
import { idOf } from '../../../vocabulary/ids.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import { MAX_NAME } from './shapes.ts'

/**
 * What a run's event is about, read from it as it came, sound or faulty; null where its run, job or type cannot be read.
 * The datasets keep apart two events of one kind: only one that names as much as a refused one makes it good.
 */
export function subjectOf(event: unknown): EventSubject | null {
  const { run, job, eventType, eventTime, inputs, outputs } = fieldsOf(event)
  const { runId } = fieldsOf(run)
  const { namespace, name } = fieldsOf(job)
  const identity = [runId, namespace, name, eventType]
  if (!identity.every((part) => typeof part === 'string')) return null
  const [id = '', ...rest] = identity as string[]
  // One of many RUNNING events makes none of the others good.
  if (!ONCE.has(String(eventType))) rest.push(String(eventTime))
  return {
    id: idOf('event', id.toLowerCase(), ...rest),
    datasets: [...new Set([...datasetsIn(inputs, 'input'), ...datasetsIn(outputs, 'output')])],
  }
}

/** Of which job and run an event is, read from it as it came, and by which program; identifiers of people are cut out of them. */
export function reportedBy(event: unknown): ReportedBy {
  const { run, job, producer } = fieldsOf(event)
  const { runId } = fieldsOf(run)
  const { namespace, name } = fieldsOf(job)
  return { namespace: said(namespace), job: said(name), runId: said(runId), producer: said(producer) }
}

const said = (text: unknown): string | null =>
  typeof text === 'string' && text !== '' && text.length <= MAX_NAME && !isIllFormed(text) ? hinted(text) : null

/** What a run reports once. */
const ONCE = new Set(['START', 'COMPLETE', 'FAIL', 'ABORT'])

/** Those with a sound name: of the others the corrected event has another one. */
function datasetsIn(list: unknown, side: string): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((dataset) => {
    const { namespace, name } = fieldsOf(dataset)
    if (!isName(namespace) || !isName(name)) return []
    const form = canonicalName({ namespace, name })
    return [idOf('dataset', side, form.namespace, form.name)]
  })
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_NAME

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
