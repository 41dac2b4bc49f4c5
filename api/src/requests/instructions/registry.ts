import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { faultOfAddress } from '../../platform/http/index.ts'
import { signingKey } from '../../platform/keys/index.ts'
import type { ExecutorsFile, WebhookEntry } from '../executors/index.ts'
import type { Instructed, Instructions } from './instruction.ts'
import { instructByWebhook, keyIdOf } from './webhook.ts'

type Options = { env: Readonly<Record<string, string | undefined>>; key: KeyObject; isProduction: boolean }

/**
 * To whom instructions are sent, by the executors' file. Throws an Error that says what is wrong with an address or a key file, or that two
 * answer for one system.
 */
export function instructionsOf({ webhooks, folder }: ExecutorsFile, options: Options): Instructions {
  const all = new Map<string, Instructed[]>()
  for (const entry of webhooks) {
    const own = all.get(entry.workspace) ?? []
    const other = own.find(({ systems }) => systems.some((key) => entry.systems.includes(key)))
    if (other) throw new Error(`Executors ${other.id} and ${entry.id} both answer for one system. Leave it to one.`)
    all.set(entry.workspace, [...own, instructedBy(entry, folder, options)])
  }
  return (workspace) => all.get(workspace) ?? []
}

/** The key that signs instructions. Its public half is written beside it as `public.jwk`, for those who get them. */
export async function instructionKey(home: string): Promise<KeyObject> {
  const key = await signingKey(home, 'instructions')
  const jwk = { ...createPublicKey(key).export({ format: 'jwk' }), kid: keyIdOf(key), alg: 'EdDSA', use: 'sig' }
  await writeFile(join(home, 'instructions', 'public.jwk'), `${JSON.stringify(jwk)}\n`)
  return key
}

function instructedBy(entry: WebhookEntry, folder: string, { env, key, isProduction }: Options): Instructed {
  const url = env[entry.url]
  if (!url) throw new Error(`Executor ${entry.id}: set ${entry.url} to the address that instructions go to.`)
  const fault = faultOfAddress(url, isProduction)
  if (fault !== null) throw new Error(`Executor ${entry.id}: ${entry.url} ${fault}`)
  const answers = entry.answers === undefined ? null : publicKeyIn(resolve(folder, entry.answers), entry.id)
  const { id, systems } = entry
  return { id, systems, instruct: (instruction) => instructByWebhook({ id, url, key, answers }, instruction) }
}

function publicKeyIn(path: string, id: string): KeyObject {
  try {
    const key = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')))
    return createPublicKey({ key: key as JsonWebKey, format: 'jwk' })
  } catch {
    throw new Error(`Executor ${id}: ${path} is no file with one public key as a JSON Web Key.`)
  }
}
