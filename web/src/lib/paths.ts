/** Where an artifact is shown. */
export const artifactPath = (kind: string, id: string) =>
  `/artifacts/${kind.toLowerCase().replaceAll('_', '-')}/${encodeURIComponent(id)}`
