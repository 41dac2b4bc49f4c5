import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Role } from '../api/src/platform/access/index.ts'
import type { Api } from './api.ts'
import { type Client, openClient } from './client.ts'

/** Lets people come to an API as the web server sends them. @returns a client of somebody in a workspace, by what they are called */
export async function openPeopleOf({
  url,
  home,
}: Pick<Api, 'url' | 'home'>): Promise<(ws: string, subject: string, roles: Role[]) => Promise<Client>> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA')
  await mkdir(join(home, 'people'), { recursive: true })
  await writeFile(join(home, 'people', 'public.jwk'), JSON.stringify(await exportJWK(publicKey)))
  return async (ws, subject, roles) => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      sub: subject,
      name: subject,
      ws,
      roles,
      sid: subject,
      aud: 'dyetrace-api',
      iat: now,
      exp: now + 299,
    }
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-person+jwt' })
      .sign(privateKey)
    return openClient(url, { token })
  }
}
