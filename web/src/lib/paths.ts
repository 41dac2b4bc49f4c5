/** Where an artifact is shown. `asked`: the version, the time. */
export const artifactPath = (kind: string, id: string, asked: Asked = {}) =>
  addressOf(`/artifacts/${kind.toLowerCase().replaceAll('_', '-')}/${encodeURIComponent(id)}`, asked)

type Asked = Record<string, string>

/** A path with what it is asked. */
export const addressOf = (path: string, asked: Asked) =>
  Object.keys(asked).length === 0 ? path : `${path}?${new URLSearchParams(asked)}`
