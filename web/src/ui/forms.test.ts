import { expect, test } from 'vitest'
import { sha256Of } from './forms.ts'

test('a file has the digest that FIPS 180-4 gives for it', async () => {
  expect(await sha256Of(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
