import type { ColumnFlow, Command, Flow, Output, Read, RunCommand, VersionName } from '../../src/vocabulary/command.ts'
import { minuteOf } from './statements.ts'

/** A statement in one line, for whoever reads a failure. Times are minutes. */
export function tell(c: Command): string {
  return `${c.key} t=${minuteOf(c.at)} ${words(c)}`
}

const parentWords = ({ parentRunId, parentJob, startBound }: RunCommand) =>
  `${parentRunId === null ? '' : ` of ${parentRunId} (${parentJob?.name ?? 'any job'})`}${startBound ? ` not before ${minuteOf(startBound)}` : ''}`

function words(c: Command): string {
  switch (c.type) {
    case 'run': {
      const span = `${minutes(c.startedAt)}..${minutes(c.endedAt)}`
      const flows = c.flows === null ? '' : ` flows ${c.flows.map(flowWords).join(' ') || '[]'}`
      return `${c.declares ? 'declares' : 'run'} ${c.runId} (${c.job.name})${parentWords(c)} ${c.state}${c.goesOn ? ' goes on' : ''} ${span} reads [${c.inputs.map(inputWords)}] writes [${c.outputs.map(outputWords)}]${flows}${c.columns.map(columnWords).join('')}`
    }
    case 'members':
      return `members ${name(c.version)} ${c.mode} ${who(c.members)}`
    case 'consent':
      return `consent ${c.status} for ${c.purposes}${c.until === null ? '' : ` until ${minuteOf(c.until)}`} by ${who(c.members)}`
    case 'link':
    case 'unlink':
      return `${c.type}${c.shared ? ' as shared' : ''} ${who(c.identities)}`
    case 'modelVersion':
      return `registers ${name(c.version)} trained by ${c.trainedBy} parent ${c.parent ? name(c.parent) : null} features [${c.features.map((f) => `${name(f)}.${f.column}`)}]`
    case 'deploy':
      return `deploys [${c.models.map(name)}] to ${c.deployment.name}`
    case 'inferences':
      return `inferences from ${minuteOf(c.from)} by ${c.deployment.name} into ${c.log.name} about ${who(c.members)}`
    case 'destruction':
      return `destroys ${name(c.version)}`
    case 'alias':
      return `${c.artifact.name}@${c.alias} means ${c.version}`
    case 'artifact':
      return `${c.schema ?? 'names'} ${c.artifact.name} has (${c.columns.map(({ name, category }) => (category ? `${name} ${category}` : name))})${(c.tags ?? []).map((tag) => ` tagged ${tag.column ?? 'whole'} ${tag.category}`)} at ${minuteOf(c.at)}`
    case 'join':
      return `joins ${c.artifacts.map((a) => a.name)}`
    case 'retireJob':
      return `retires ${c.job.name}`
    case 'erasure':
      return `erases ${'identity' in c.customer ? who([c.customer.identity]) : c.customer.ref} from ${c.versionId}: ${c.outcome}`
    default:
      return c.type
  }
}

const minutes = (at: number | null) => (at === null ? '?' : minuteOf(at))
const at = (of: { at?: number | null }) => (of.at === undefined || of.at === null ? '' : ` at ${minuteOf(of.at)}`)
const name = (of: VersionName & Partial<Pick<Read, 'at'>>) =>
  `${of.name}${of.version === null ? '' : `@${of.version}`}${at(of)}`
const hasWords = ({ schema }: { schema?: string[] }) => (schema ? ` has (${schema})` : '')
const inputWords = (i: Read) => `${name(i)}${hasWords(i)}`
const outputWords = (o: Output) =>
  `${name(o)}${o.computed ? ' computed' : ''} ${o.mode ?? '?'}${o.carries ? ` ${o.carries}` : ''}${o.mixesPeople ? ' mixing people' : ''}${hasWords(o)}`
const flowWords = (f: Flow) =>
  `${f.inputs}→${f.outputs}${f.carries ? ` ${f.carries}` : ''}${f.mixesPeople === undefined ? '' : f.mixesPeople ? ' mixing people' : ' not mixing'}`
const columnWords = ({ from, to, direct, masking, general }: ColumnFlow) =>
  ` ${name(from)}.${from.column}→${name(to)}.${to.column}${direct ? '' : ' indirect'}${masking ? ' masking' : ''}${general ? ' general' : ''}`
const who = (people: { digest: string }[]) => people.map((p) => p.digest).join(',')
