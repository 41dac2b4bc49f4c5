import { ArtifactKind, type CaveatCode, SystemRole, type TaskAction } from '@/generated/graphql.ts'

/** What one artifact of a kind is called. */
export const kindNames: Readonly<Record<ArtifactKind, string>> = {
  DATASET: 'Dataset',
  FEATURE_SET: 'Feature set',
  MODEL: 'Model',
  DEPLOYMENT: 'Deployment',
  INFERENCE_LOG: 'Inference log',
  EXPERIMENT_LOG: 'Experiment log',
  VECTOR_INDEX: 'Vector index',
  PROMPT_LOG: 'Prompt log',
}

/** In the order in which data usually passes through them, which is the schema's. */
export const kindsInOrder: readonly ArtifactKind[] = Object.values(ArtifactKind)

export const roleNames: Readonly<Record<SystemRole, string>> = {
  PRIMARY: 'Primary',
  ANALYTICS: 'Analytics',
  FEATURE_STORE: 'Feature store',
  TRAINING: 'Training',
  DEVELOPMENT: 'Development',
  BACKUP: 'Backup',
  EXPERIMENT_TRACKING: 'Experiment tracking',
  SERVING: 'Serving',
  VENDOR: 'Vendor',
}

/** What is done about something for a person. */
export const actionNames: Readonly<Record<TaskAction, string>> = {
  NOTHING: 'Nothing to do',
  SUPPRESS: 'Put on the suppression list',
  REROUTE: 'Serve from another model',
  DELETE_DERIVED: 'Delete derived rows',
  DELETE_FEATURES: 'Delete features',
  DELETE_CONCLUSIONS: 'Delete conclusions',
  PURGE_EXPERIMENT: 'Purge experiment',
  REBUILD_INDEX: 'Rebuild index',
  PURGE_PROMPTS: 'Purge prompts and traces',
  REWRITE_SNAPSHOT: 'Rewrite snapshot',
  DESTROY_COPY: 'Destroy copy',
  EXPIRE_BACKUP: 'Backup expires',
  CHECK_BACKUP: 'Check backup',
  DELETE_ROWS: 'Delete rows',
  FORGET_IDENTITIES: 'Delete identities',
  INSTRUCT_VENDOR: 'Instruct vendor',
  KEEP_MODEL: 'Keep model',
  RETRAIN: 'Retrain',
  UNLEARN: 'Unlearn',
  VERIFY: 'Ask graph and stores again',
}

export const rolesInOrder: readonly SystemRole[] = Object.values(SystemRole)

/** A caveat in two or three words; the API's message is the sentence. */
export const caveatNames: Readonly<Record<CaveatCode, string>> = {
  OPEN_RUN: 'Runs still open',
  CLOCK_SKEW: 'Wrong clocks',
  ASSUMED_APPEND: 'Unknown write mode',
  COLUMNS_ASSUMED: 'Assumed columns',
  CONTRADICTION: 'Contradictions',
  REFUSED_EVENT: 'Refused reports',
  PRODUCER_NOT_SEEN: 'Sources never reported',
  SYSTEM_WITHOUT_LINEAGE: 'Systems not connected',
  MEMBERSHIP_UNKNOWN: 'No list of people',
  FLOW_NOT_STATED: 'Unstated flows',
  START_UNKNOWN: 'Unknown starts',
  REPLACED: 'Replaced versions',
  VERSION_NOT_REPORTED: 'Unreported versions',
  RUN_WITHOUT_OUTPUT: 'Runs without output',
  RUN_WITHOUT_INPUT: 'Runs without input',
  LENIENTLY_READ: 'Reports with faults',
  SIMILAR_NAME: 'Similar names',
  SHARED_IDENTITY: 'Shared identities',
}

/** What would mend it, for whoever answers for the job or the system. */
export const caveatFixes: Readonly<Record<CaveatCode, string>> = {
  OPEN_RUN: 'Have the job report its end.',
  CLOCK_SKEW: 'Set the clock of the machine that reports, and send the run again.',
  ASSUMED_APPEND: 'Have the job say whether it appends or overwrites.',
  COLUMNS_ASSUMED: 'Have the job report its columns.',
  CONTRADICTION: 'Find out which report is true, and send the other again, corrected.',
  REFUSED_EVENT: 'Send each again without the fault, or acknowledge it.',
  PRODUCER_NOT_SEEN: 'Connect the job that writes each.',
  SYSTEM_WITHOUT_LINEAGE: 'Connect each, or look there by hand.',
  MEMBERSHIP_UNKNOWN: 'Have each job send the list of its people.',
  FLOW_NOT_STATED: 'Have the job say which input feeds which output.',
  START_UNKNOWN: 'Have the job report its start.',
  REPLACED: 'Look there by hand if earlier versions are kept.',
  VERSION_NOT_REPORTED: 'Connect the job that writes each.',
  RUN_WITHOUT_OUTPUT: 'Have the job report what it writes.',
  RUN_WITHOUT_INPUT: 'Have the job report what it reads.',
  LENIENTLY_READ: 'Have the producer send events that follow the specification.',
  SIMILAR_NAME: 'If both are one thing, say so with linkArtifacts.',
  SHARED_IDENTITY: 'Find out whom the identity means.',
}

/** Gaps of the whole workspace: every answer has them. Any other is on the way of this answer. */
export const ofTheWorkspace: ReadonlySet<CaveatCode> = new Set<CaveatCode>([
  'RUN_WITHOUT_INPUT',
  'PRODUCER_NOT_SEEN',
  'REFUSED_EVENT',
  'LENIENTLY_READ',
  'SYSTEM_WITHOUT_LINEAGE',
])

/** Namespaces of identities that most companies have; others can be typed. */
export const commonNamespaces: readonly string[] = ['email', 'phone', 'customer_id', 'device_id']

/** Such as `1,204 versions` or `1 version`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

const numbers = new Intl.NumberFormat('en')

/** With thousands separated. */
export function numberText(count: number): string {
  return numbers.format(count)
}
