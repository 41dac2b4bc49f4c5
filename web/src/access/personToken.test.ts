import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeople } from '../../../api/src/platform/access/index.ts'
import { openSigner } from './personToken.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-signer-'))
})
afterAll(() => rm(folder, { recursive: true }))

const asking = { subject: 'u-1', name: 'Ada Moreau', workspace: 'shop', roles: ['handler'], sid: 's-1' } as const

test('what is signed for a person, the API takes for them, by the public key alone', async () => {
  const token = await (await openSigner(join(folder, 'private.jwk'), join(folder, 'public.jwk'))).sign(asking)
  const actor = await openPeople(join(folder, 'public.jwk')).find(token, Date.now())
  expect(actor).toMatchObject({
    kind: 'PERSON',
    subject: 'u-1',
    name: 'Ada Moreau',
    workspace: 'shop',
    roles: ['handler'],
  })
})

test('a token is good for a minute and a few seconds', async () => {
  const token = await (await openSigner(join(folder, 'private.jwk'), join(folder, 'public.jwk'))).sign(asking)
  const people = openPeople(join(folder, 'public.jwk'))
  expect(await people.find(token, Date.now() + 59_000)).not.toBeNull()
  expect(await people.find(token, Date.now() + 70_000)).toBeNull()
})

test('web servers that start at once have one key between them, which only they may read', async () => {
  const file = join(folder, 'shared', 'private.jwk')
  const publicFile = join(folder, 'shared', 'public.jwk')
  const signers = await Promise.all([1, 2, 3].map(() => openSigner(file, publicFile)))
  const people = openPeople(publicFile)
  for (const signer of signers) expect(await people.find(await signer.sign(asking), Date.now())).not.toBeNull()
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(await readFile(publicFile, 'utf8')).not.toContain('"d"')
})

test('a file that holds something else is told by name', async () => {
  const file = join(folder, 'other.jwk')
  await writeFile(file, '{"kty":"RSA"}')
  await expect(openSigner(file, join(folder, 'none.jwk'))).rejects.toThrow(
    `PEOPLE_SIGNING_KEY: ${file} is no private Ed25519 key`,
  )
})
