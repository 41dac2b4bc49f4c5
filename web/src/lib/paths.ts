/** Where a person's impact is shown. @param ref opaque */
export const customerPath = (ref: string): string => `/customers/${ref}`

/** Where it is shown what a person agreed to. @param ref opaque */
export const consentsPath = (ref: string, asOf: string | null = null): string =>
  addressOf('/consents', { customer: ref, ...(asOf === null ? {} : { asOf }) })

/** Where an artifact is shown. `query`: the version, the time. */
export const artifactPath = (kind: string, id: string, query: QueryParameters = {}) =>
  addressOf(`/artifacts/${kind.toLowerCase().replaceAll('_', '-')}/${encodeURIComponent(id)}`, query)

/** The page of systems, with this one opened. @param key as it was registered */
export const systemPath = (key: string): string => addressOf('/systems', { system: key })

type QueryParameters = Record<string, string>

/** A path with its query. */
export const addressOf = (path: string, query: QueryParameters) =>
  Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query)}`

/** The findings about one artifact, version or run. @param about its id */
export const findingsPath = (about: string): string => addressOf('/findings', { about })

/** Where one run is shown, by its id here. */
export const runPath = (id: string): string => `/runs/${encodeURIComponent(id)}`

/** The systems page with these alone. */
export const systemsPath = (keys: readonly string[]): string =>
  addressOf('/systems', { all: 'true', only: keys.join(',') })

/** The list of one job's runs. */
export const jobPath = ({ namespace, name }: { namespace: string; name: string }): string =>
  addressOf('/runs', { namespace, job: name })

/** Where a request of a person is shown. @param id opaque */
export const requestPath = (id: string): string => `/requests/${encodeURIComponent(id)}`

/** Where evidence of a task is sent, or a file of it is. */
export const evidencePath = (task: string, digest?: string): string =>
  `/api/tasks/${encodeURIComponent(task)}/evidence${digest === undefined ? '' : `/${digest}`}`

/** Where an incident is shown. @param id opaque */
export const incidentPath = (id: string): string => `/incidents/${encodeURIComponent(id)}`

/** Where a file about an incident is. */
export const incidentFilePath = (id: string, file: 'report.json' | 'report.csv' | 'people.csv'): string =>
  addressOf('/api/incidents', { id, file })

/** A form for an incident. `of`: the artifact that was exposed. */
export const newIncidentPath = ({ kind, namespace, name }: { kind: string; namespace: string; name: string }): string =>
  addressOf('/incidents/new', { kind, namespace, name })
