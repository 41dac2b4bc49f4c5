import { join } from 'node:path'
import { people, rolesOfGroups } from '../../../identity/src/index.ts'
import { type Client, openClient } from '../../../testkit/client.ts'
import { openSigner } from '../../../web/src/access/personToken.ts'
import type { Role } from '../../../web/src/access/roles.ts'

/** Somebody of the demo. `ask`: a client with a token of their own, which is good for a minute. */
export type Colleague = { name: string; token(): Promise<string>; ask(): Promise<Client> }

type At = { url: string; home: string; workspace: string; signal?: AbortSignal }

/** The demo's people, as the web server lets them speak to the API. @throws Error for somebody whom the demo does not have */
export async function openColleagues({ url, home, workspace, signal }: At): Promise<(id: string) => Colleague> {
  const folder = join(home, 'people')
  const signer = await openSigner(join(folder, 'private.jwk'), join(folder, 'public.jwk'))
  return (id) => {
    const person = people.find((one) => one.id === id)
    if (!person) throw new Error(`The demo has nobody called ${id}.`)
    const roles = person.groups.flatMap((group) => rolesOfGroups[group] ?? []) as Role[]
    const token = () => signer.sign({ subject: id, name: person.name, workspace, roles, sid: `demo-${id}` })
    return {
      name: person.name,
      token,
      ask: async () => openClient(url, { token: await token(), ...(signal ? { signal } : {}) }),
    }
  }
}
