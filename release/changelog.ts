/** What Changesets wrote of one version, without its heading. @throws Error when there is nothing */
export function notesOf(changelog: string, version: string): string {
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`))
  const notes = section?.slice(version.length).trim() ?? ''
  if (notes === '') throw new Error(`There are no notes for ${version}. Write one with: npx changeset`)
  return notes
}

export const hasMajor = (notes: string): boolean => /^### Major Changes$/m.test(notes)

/** The changelog with a section for this version above all earlier ones. What stood under "Unreleased" is a part of it. */
export function withRelease(changelog: string, version: string, notes: string): string {
  const [head = '', ...sections] = changelog.split(/^(?=## )/m)
  const [first = '', ...earlier] = sections
  const unreleased = /^## Unreleased\n/.test(first) ? first.replace(/^## Unreleased\n/, '').trim() : null
  const older = unreleased === null ? sections : earlier
  const body = [notes, unreleased].filter(Boolean).join('\n\n')
  return `${head}## ${version}\n\n${body}\n\n${older.join('')}`.trimEnd().concat('\n')
}
