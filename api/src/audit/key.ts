import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key that seals, from `<home>/audit/key.pem` (0600), or a new one. Of two makers at once the first wins, and the file is there
 * whole or not at all.
 */
export async function sealingKey(home: string): Promise<KeyObject> {
  const folder = join(home, 'audit')
  const file = join(folder, 'key.pem')
  const known = await readFile(file, 'utf8').catch(unless('ENOENT'))
  if (known !== null) return keyIn(known)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  await link(draft, file).catch(unless('EEXIST'))
  await rm(draft)
  return keyIn(await readFile(file, 'utf8'))
}

function keyIn(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('audit/key.pem is no Ed25519 key. Restore it from its backup.')
  return key
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null
    throw error
  }
}
