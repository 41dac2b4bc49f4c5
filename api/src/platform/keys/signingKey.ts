import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * An Ed25519 key of this installation, from `<home>/<use>/key.pem` (0600), or a new one. Of two makers at once the first wins, and the file
 * is there whole or not at all. Throws an Error for a file that has another kind of key.
 */
export async function signingKey(home: string, use: 'audit' | 'instructions'): Promise<KeyObject> {
  const folder = join(home, use)
  const file = join(folder, 'key.pem')
  const known = await readFile(file, 'utf8').catch(unless('ENOENT'))
  if (known !== null) return keyIn(known, use)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  await link(draft, file).catch(unless('EEXIST'))
  await rm(draft)
  return keyIn(await readFile(file, 'utf8'), use)
}

function keyIn(pem: string, use: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${use}/key.pem is no Ed25519 key. Restore it from its backup.`)
  return key
}

function unless(code: string) {
  return (error: NodeJS.ErrnoException): null => {
    if (error.code === code) return null
    throw error
  }
}
