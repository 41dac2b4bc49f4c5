/** Where a person's impact is shown. @param ref opaque */
export const customerPath = (ref: string): string => `/customers/${ref}`

/** Where an artifact is shown. `asked`: the version, the time. */
export const artifactPath = (kind: string, id: string, asked: Asked = {}) =>
  addressOf(`/artifacts/${kind.toLowerCase().replaceAll('_', '-')}/${encodeURIComponent(id)}`, asked)

type Asked = Record<string, string>

/** A path with what it is asked. */
export const addressOf = (path: string, asked: Asked) =>
  Object.keys(asked).length === 0 ? path : `${path}?${new URLSearchParams(asked)}`

/** Where one run is shown, by its id here. */
export const runPath = (id: string): string => `/runs/${encodeURIComponent(id)}`

/** The list of one job's runs. */
export const jobPath = ({ namespace, name }: { namespace: string; name: string }): string =>
  addressOf('/runs', { namespace, job: name })
