import type { RegisterNoticeInput } from '../../../generated/schema.ts'
import type { ContentOf, Kind } from './kind.ts'
import { noPurpose, type Read, wordsOf, wrongText } from './parts.ts'

type Said = ContentOf<'NOTICE'>

/** What people were told. */
export const notice: Kind<Said> = {
  about: ({ key }) => [key],
  artifact: () => null,
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ key, version, purposes }) => `Version ${version} of ${key} tells people of ${purposes.join(', ')}.`,
}

export function readNotice(input: RegisterNoticeInput): Read<Said> {
  const { key, version, purposes } = input
  const said = { kind: 'NOTICE' as const, key: key.trim(), version: version.trim(), purposes: wordsOf(purposes) }
  return { said, wrong: wrongText(said.key, 'key') ?? wrongText(said.version, 'version') ?? noPurpose(said.purposes) }
}
