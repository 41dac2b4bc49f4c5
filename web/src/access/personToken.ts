import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { z } from 'zod'
import type { Role } from './roles.ts'

/** Who asks, as the API is told. `sid`: the session's id, which is no secret. */
export type Asking = { subject: string; name: string; workspace: string; roles: readonly Role[]; sid: string }

export type Signer = { sign(asking: Asking): Promise<string> }

const PrivateKey = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() })

/** s that a token is good for: one request. */
const GOOD = 60

/**
 * Signs what the API is told of a person, with the Ed25519 key in this file. Without the file, a key is made; of two makers at once the
 * first wins. The public key is written to another file: it is all that the API needs.
 * @throws Error where the file holds something else
 */
export async function openSigner(file: string, publicFile: string): Promise<Signer> {
  const jwk = await keyIn(file)
  const key = (await importJWK(jwk, 'EdDSA')) as CryptoKey
  const kid = await calculateJwkThumbprint(jwk)
  const { kty, crv, x } = jwk
  await replace(publicFile, `${JSON.stringify({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' })}\n`)
  return {
    sign: ({ subject, name, workspace, roles, sid }) =>
      new SignJWT({ name, ws: workspace, roles, sid })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-person+jwt', kid })
        .setSubject(subject)
        .setAudience('dyetrace-api')
        .setIssuedAt()
        .setExpirationTime(`${GOOD}s`)
        .sign(key),
  }
}

async function keyIn(file: string): Promise<JWK & z.infer<typeof PrivateKey>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) {
    await make(file)
    return keyIn(file)
  }
  const parsed = PrivateKey.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(`PEOPLE_SIGNING_KEY: ${file} is no private Ed25519 key (JWK). Remove it, and a new one is made.`)
}

async function make(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const draft = await draftOf(file, `${JSON.stringify(await exportJWK(privateKey))}\n`, 0o600)
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return
  await rename(await draftOf(file, text, 0o644), file)
}

async function draftOf(file: string, text: string, mode: number): Promise<string> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, text, { mode, flag: 'wx' })
  return draft
}
