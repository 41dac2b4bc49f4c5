import { ArtifactKind, PackageOmission } from '../../../generated/schema.ts'
import type { PackageContent } from '../content.ts'
import { unreadText } from '../tables.ts'
import { kinds, omissions } from '../words.ts'

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}.`

function valuesText({ values, unread }: PackageContent): string {
  if (values.length > 0)
    return `Values are in ${values.length === 1 ? 'one file' : `${values.length} files`} under rows/, as the stores had them when this package was made. Of what is marked "not read" there are none in this package.`
  const why = unread.length > 0 ? 'no connected store gave them' : 'no store is connected that could give them'
  return `The record says where data about you is and where it went. It holds no values, and ${why}: this package has none, and none was made up.`
}

/** What the package has and what it lacks, a sentence each: the first thing that is read. Pure. */
export function summaryOf(content: PackageContent): string[] {
  const { items, leftOut, unread, conclusions, request, waysComplete } = content
  const held = Object.values(ArtifactKind).flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length
    return count === 0 ? [] : [`${kinds[kind].many.toLowerCase()}: ${count}`]
  })
  const without = Object.values(PackageOmission).flatMap((reason) => {
    const count = leftOut.filter((one) => one.reason === reason).length
    return count === 0 ? [] : [`Left out: ${count}. ${omissions[reason]}`]
  })
  return [
    held.length === 0 ? 'Nothing that is on record holds data about you.' : `Listed by version: ${held.join(', ')}.`,
    valuesText(content),
    ...unread.map((one) => `Not read: ${one.namespace} ${one.name}. ${sentence(unreadText(one))}`),
    ...(request.type === 'PORTABILITY'
      ? [
          'This is what you provided and what was observed of you. What was worked out from it is left out; ask for access to get it.',
        ]
      : [`Conclusions of models: ${conclusions.length} by log and model version.`]),
    ...without,
    ...(waysComplete
      ? []
      : ['Not every way that leads to these could be followed. Sources and features may be missing.']),
  ]
}
