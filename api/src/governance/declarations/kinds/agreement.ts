import type { RegisterAgreementInput } from '../../../generated/schema.ts'
import type { ContentOf, Kind } from './kind.ts'
import { type Read, wordsOf, wrongText } from './parts.ts'

type Said = ContentOf<'AGREEMENT'>

/** What a client agreed to. */
export const agreement: Kind<Said> = {
  about: ({ client }) => [client],
  artifact: () => null,
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ client, purposes, trainingAllowed }) =>
    `${client} agreed to ${purposes.length > 0 ? purposes.join(', ') : 'no purpose'}. Training on its data is ${trainingAllowed ? '' : 'not '}allowed.`,
}

export function readAgreement(input: RegisterAgreementInput): Read<Said> {
  const { client, trainingAllowed, purposes } = input
  const said = { kind: 'AGREEMENT' as const, client: client.trim(), trainingAllowed, purposes: wordsOf(purposes) }
  return { said, wrong: wrongText(said.client, 'client') }
}
