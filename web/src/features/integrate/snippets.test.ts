import { expect, test } from 'vitest'
import { snippetsFor } from './snippets.ts'

const filling = { apiUrl: 'https://lineage.example', runId: '5f0c6e1a-7d4e-4b0a-9a37-2f1d8f6f0c11' }

test('every snippet is filled with the address and the token', () => {
  for (const { text } of snippetsFor({ ...filling, token: 'dye_abc' })) {
    expect(text).toContain('https://lineage.example')
    expect(text).toContain('dye_abc')
  }
})

test('without a token, every snippet says where it will be', () => {
  for (const { text } of snippetsFor({ ...filling, token: null })) expect(text).toContain('<make a token above>')
})
