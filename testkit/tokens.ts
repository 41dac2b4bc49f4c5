import type { Client } from './client.ts'
import { CreateTokenDocument, type Role } from './generated/operations.ts'
import { accepted, Refused } from './refused.ts'

/**
 * Has an admin make a token of one role.
 * @param hours until it ends, at most a year of them
 * @returns what to send with requests
 * @throws Refused with the reason
 */
export async function createToken(admin: Client, role: Role, name: string, hours: number): Promise<string> {
  const { createToken } = await admin.ask(CreateTokenDocument, { input: { name, roles: [role], hours } })
  accepted('createToken', [createToken])
  if (!createToken.secret) throw new Refused('createToken', [{ code: 'INTERNAL', message: 'It gave no token.' }])
  return createToken.secret
}
