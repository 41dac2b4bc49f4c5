import type { RegisterAgreementInput } from '../../../generated/schema.ts'
import type { ContentOf, Kind } from './kind.ts'
import { emptyIn, type Read, wordsOf, wrongText } from './parts.ts'

type Said = ContentOf<'AGREEMENT'>

/** What a client agreed to. */
export const agreement: Kind<Said> = {
  about: ({ client }) => [client],
  artifact: () => null,
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ client, purposes, trainingAllowed, systems }) =>
    [
      `${client} agreed${purposes.length > 0 ? ` to ${purposes.join(', ')}` : ', without a list of purposes'}.`,
      `Training on its data is ${trainingAllowed ? '' : 'not '}allowed.`,
      systems ? `Its data is in ${systems.join(', ')}.` : 'All data here counts as its data.',
    ].join(' '),
}

export function readAgreement(input: RegisterAgreementInput): Read<Said> {
  const { client, trainingAllowed } = input
  const [purposes, systems] = [wordsOf(input.purposes), wordsOf(input.systems)]
  const scope = systems.length > 0 ? { systems } : {}
  const said = { kind: 'AGREEMENT' as const, client: client.trim(), trainingAllowed, purposes, ...scope }
  return { said, wrong: wrongText(said.client, 'client') ?? emptyIn(systems, 'systems') }
}
