import type { HolderInput, UserError } from '../generated/schema.ts'
import type { Transaction } from '../platform/db/index.ts'
import { behindPerson, behindToken } from './behind.ts'
import { tokenById } from './store/tokens.ts'

const LONGEST_NAME = 256

/** A person by subject, or a token by id. */
export type Holder = { holderKind: 'PERSON' | 'MACHINE'; holder: string }

const nameIn = ({ person, token }: HolderInput): string => person ?? token ?? ''

export function wrongHolder(input: HolderInput): UserError | null {
  const name = nameIn(input)
  if (name.trim() !== '' && name.length <= LONGEST_NAME) return null
  return { code: 'TOO_LONG', field: ['holder'], message: `Name who it is for in 1 to ${LONGEST_NAME} characters.` }
}

/** Who is meant, and everybody who speaks when they do (`behind.ts`). */
export async function holderIn(
  tx: Pick<Transaction, 'run'>,
  input: HolderInput,
): Promise<{ holder: Holder; behind: string[] } | { error: UserError }> {
  const holder = nameIn(input)
  if (input.person) return { holder: { holderKind: 'PERSON', holder }, behind: behindPerson(holder) }
  const [token] = await tx.run(tokenById, { id: holder })
  if (!token) return { error: NO_TOKEN }
  return { holder: { holderKind: 'MACHINE', holder }, behind: behindToken(token) }
}

const NO_TOKEN: UserError = {
  code: 'NOT_FOUND',
  field: ['holder', 'token'],
  message:
    'There is no token with this id in the database: `tokens` lists all. For a program whose token is in a file, make one with `createToken`.',
}
