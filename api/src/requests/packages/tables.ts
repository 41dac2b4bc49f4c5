import { ArtifactKind } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { PackageContent, PackageItem, Rows, Unread } from './content.ts'
import { certainties, consentStates, kinds, omissions, rights, systemRoles, timeText, unreadReasons } from './words.ts'

/** A table of the package, and what its columns mean. `meanings`: by column. `about`: where what it lists is from, what it is for, and since when. */
export type Table = {
  name: string
  what: string
  meanings: readonly (readonly [string, string])[]
  about?: { sources: string[]; purposes: string[]; from: Instant; to: Instant }
  rows: Rows['rows']
}

const NOT_READ = 'not read: no store is connected'

const itemMeanings = [
  ['version_id', 'Id of this version in the record'],
  ['namespace', 'Where names are unique: a database, a bucket'],
  ['name', 'What it is called'],
  ['version', 'Name of this version, if it has one'],
  ['system', 'The system that holds it'],
  ['system_is_for', 'What that system is for'],
  ['why', 'Why it is listed'],
  ['in_use', 'Whether it is the latest, is served, or is kept by its system'],
  ['since', 'When this version came to be (UTC)'],
  ['source', 'The job that wrote it'],
  ['made_from', 'What it was made from, one step before'],
  ['purpose', 'For what that job ran, if it is on record'],
  ['values', 'Whether the values are in this package, and where'],
] as const

const many = (texts: readonly string[]) => texts.join('; ')

const itemRow = (content: PackageContent, item: PackageItem): string[] => [
  item.versionId,
  item.namespace,
  item.name,
  item.version,
  item.system ?? '',
  item.systemRole ? systemRoles[item.systemRole] : '',
  certainties[item.verdict],
  item.live ? 'yes' : 'no',
  timeText(item.createdAt),
  item.job ?? '',
  many(item.madeFrom),
  many(item.purposes),
  valuesOf(content, item),
]

/** Files with rows of an item, as the store has them now. */
export const filesOf = ({ values }: PackageContent, { versionId }: Pick<PackageItem, 'versionId'>): string[] =>
  values.flatMap(({ versions }, at) => (versions.includes(versionId) ? [rowsFile(at)] : []))

/** Where the rows of an item are, or why they are not here; never a value that nobody gave. */
export function valuesOf(content: PackageContent, item: Pick<PackageItem, 'versionId'>): string {
  const files = filesOf(content, item)
  if (files.length > 0) return many(files)
  const unread = content.unread.find(({ versions }) => versions.includes(item.versionId))
  return unread ? `not read: ${unreadText(unread)}` : NOT_READ
}

/** Such as `the store shop: it could not be reached`. */
export const unreadText = ({ store, reason }: Unread): string => `the store ${store}: ${unreadReasons[reason]}`

export const rowsFile = (at: number): string => `rows/${String(at + 1).padStart(3, '0')}.csv`

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort()

function aboutOf(items: readonly PackageItem[]): Required<Table>['about'] {
  const times = items.map(({ createdAt }) => createdAt)
  return {
    sources: distinct(items.map(({ system, namespace }) => system ?? namespace)),
    purposes: distinct(items.flatMap(({ purposes }) => purposes)),
    from: times.reduce((a, b) => Math.min(a, b)),
    to: times.reduce((a, b) => Math.max(a, b)),
  }
}

const byKind = (content: PackageContent): Table[] =>
  Object.values(ArtifactKind).flatMap((kind) => {
    const items = content.items.filter((item) => item.kind === kind)
    const { many: title, file } = kinds[kind]
    if (items.length === 0) return []
    return [
      {
        name: file,
        what: `${title} that hold data about you, or were made from it`,
        meanings: itemMeanings,
        about: aboutOf(items),
        rows: items.map((item) => itemRow(content, item)),
      },
    ]
  })

const inferences = (content: PackageContent): Table => ({
  name: 'inferences.csv',
  what: 'What models concluded about you: each log, and the version of each model that wrote into it',
  meanings: [
    ['log_version_id', 'Id of the log in the record'],
    ['log', 'What the log is called'],
    ['log_version', 'Name of its version, if it has one'],
    ['since', 'When it came to be (UTC)'],
    ['model', 'The model that concluded'],
    ['model_version', 'Its version'],
    ['served_by', 'Deployments that served it'],
    ['value', 'What was concluded, where a connected store gave it'],
  ],
  rows: content.conclusions.map(({ versionId, log, logVersion, at, model, modelVersion, deployments }) => [
    versionId,
    log,
    logVersion,
    timeText(at),
    model ?? 'not on record',
    modelVersion ?? 'not on record',
    many(deployments),
    valuesOf(content, { versionId }),
  ]),
})

const fed = (content: PackageContent): Table => ({
  name: 'features-of-deployments.csv',
  what: 'Which features and models fed each deployment that was asked about you or serves what learned from you',
  meanings: [
    ['deployment', 'What the deployment is called'],
    ['version', 'Name of its version, if it has one'],
    ['models', 'Model versions that it serves'],
    ['features', 'Feature sets and datasets of features on any recorded way into it'],
  ],
  rows: content.fed.map(({ deployment, version, models, features }) => [
    deployment,
    version,
    many(models),
    many(features),
  ]),
})

const columnsTable = ({ artifacts }: PackageContent): Table => ({
  name: 'dictionary.csv',
  what: 'The columns of everything that is listed, as they are on record',
  meanings: [
    ['kind', 'What it is'],
    ['namespace', 'Where names are unique'],
    ['name', 'What it is called'],
    ['column', 'The column'],
    ['category', 'Category of personal data, if it is on record'],
    ['sensitive', 'Whether it is on record as sensitive'],
    ['purposes', 'For what it is used, if it is on record'],
    ['necessity', 'Why it is needed, if it is on record'],
  ],
  rows: artifacts.flatMap(({ kind, namespace, name, columns }) =>
    columns.map((column) => [
      kinds[kind].one,
      namespace,
      name,
      column.name,
      column.category ?? '',
      column.sensitive ? 'yes' : 'no',
      many(column.purposes),
      column.necessity ?? '',
    ]),
  ),
})

const holders = (content: PackageContent): Table => ({
  name: 'recipients.csv',
  what: 'Systems that hold what is listed. Of other companies the purpose is "another company"',
  meanings: [
    ['system', 'Its key'],
    ['name', 'What it is called'],
    ['is_for', 'What it is for'],
    ['region', 'Where it is, if it is on record'],
    ['kept_for_days', 'How long it keeps data, if it is on record'],
  ],
  rows: content.holders.map(({ key, name, role, region, retentionDays }) => [
    key,
    name,
    systemRoles[role],
    region ?? 'not on record',
    retentionDays === null ? 'not on record' : String(retentionDays),
  ]),
})

const requests = (content: PackageContent): Table => ({
  name: 'your-requests.csv',
  what: 'What you asked us, and what happened to it',
  meanings: [
    ['request', 'Its id'],
    ['for', 'What you asked for'],
    ['state', 'How it stands'],
    ['received', 'When it was received (UTC)'],
    ['closed', 'When it was closed (UTC)'],
    ['at', 'When something happened to it (UTC)'],
    ['event', 'What happened'],
  ],
  rows: content.requests.flatMap(({ id, type, state, receivedAt, closedAt, events }) =>
    events.map(({ at, kind }) => [
      id,
      rights[type],
      state,
      timeText(receivedAt),
      closedAt === null ? '' : timeText(closedAt),
      timeText(at),
      kind,
    ]),
  ),
})

const consents = (content: PackageContent): Table => ({
  name: 'your-consents.csv',
  what: 'What you agreed to, refused or took back',
  meanings: [
    ['at', 'When you said so (UTC)'],
    ['what', 'What you said'],
    ['purposes', 'What it is about'],
    ['until', 'When it ends (UTC), if it does'],
    ['how', 'How you said it, if it is on record'],
    ['notice', 'What you were told beforehand, if it is on record'],
    ['proof', 'Where the proof is, if it is on record'],
    ['recorded', 'When it was recorded (UTC)'],
  ],
  rows: content.consents.map(({ at, status, purposes, until, mechanism, notice, evidence, recordedAt }) => [
    timeText(at),
    consentStates[status],
    many(purposes),
    until === null ? '' : timeText(until),
    mechanism ?? 'not on record',
    notice ?? 'not on record',
    evidence ?? 'not on record',
    timeText(recordedAt),
  ]),
})

const leftOut = (content: PackageContent): Table => ({
  name: 'left-out.csv',
  what: 'What was found and is not in this package, with the reason',
  meanings: [
    ['version_id', 'Id of this version in the record'],
    ['kind', 'What it is'],
    ['namespace', 'Where names are unique'],
    ['name', 'What it is called'],
    ['version', 'Name of this version, if it has one'],
    ['reason', 'Why it is left out'],
  ],
  rows: content.leftOut.map(({ versionId, kind, namespace, name, version, reason }) => [
    versionId,
    kinds[kind].one,
    namespace,
    name,
    version,
    omissions[reason],
  ]),
})

/** Every table of a package. Pure. */
export function tablesOf(content: PackageContent): Table[] {
  const values = content.values.map(
    ({ namespace, name, store, collection, columns, rows }, at): Table => ({
      name: rowsFile(at),
      what: `Rows of ${namespace} ${name} that are about you: ${collection} of the store ${store}, as it was when this package was made`,
      meanings: columns.map((column) => [column, 'As the store has it; see dictionary.csv'] as const),
      rows,
    }),
  )
  const concluded = content.request.type === 'PORTABILITY' ? [] : [inferences(content), fed(content)]
  const others = [columnsTable, holders, requests, consents, leftOut].map((table) => table(content))
  return [...byKind(content), ...concluded, ...others, ...values]
}
