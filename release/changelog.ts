/** What Changesets wrote of one version in one workspace, without the heading; empty where nothing was noted. */
export function notesOf(changelog: string, version: string): string {
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`))
  return section?.slice(version.length).trim() ?? ''
}

/** The notes of all workspaces under one heading for each kind of change, each note once. @throws Error when there are none */
export function allNotes(notes: readonly string[]): string {
  const byHeading = new Map<string, Set<string>>()
  for (const part of notes.flatMap((text) => text.split(/^(?=### )/m))) {
    const [heading = '', ...rest] = part.trim().split('\n')
    const items = rest
      .join('\n')
      .split(/^(?=- )/m)
      .map((item) => item.trim())
      .filter(Boolean)
    if (items.length > 0) byHeading.set(heading, new Set([...(byHeading.get(heading) ?? []), ...items]))
  }
  if (byHeading.size === 0)
    throw new Error('Nothing was noted since the last release. Write a note with: npx changeset')
  return [...byHeading].map(([heading, items]) => `${heading}\n\n${[...items].join('\n')}`).join('\n\n')
}

/** Whether a note of `.changeset/` says that clients break. */
export const isMajor = (note: string): boolean => /^["']?@dyetrace\/\w+["']?: major$/m.test(note)

/** The changelog with a section for this version above all earlier ones. What stood under "Unreleased" is a part of it. */
export function withRelease(changelog: string, version: string, notes: string): string {
  const [head = '', ...sections] = changelog.split(/^(?=## )/m)
  const [first = '', ...earlier] = sections
  const unreleased = /^## Unreleased\n/.test(first) ? first.replace(/^## Unreleased\n/, '').trim() : null
  const older = unreleased === null ? sections : earlier
  const body = [notes, unreleased].filter(Boolean).join('\n\n')
  return `${head}## ${version}\n\n${body}\n\n${older.join('')}`.trimEnd().concat('\n')
}
