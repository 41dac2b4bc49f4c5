import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('the demo’s provider does not start in production', () => {
  expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow('NODE_ENV: is `production`')
  expect(readEnvironment({ NODE_ENV: 'development' }).PORT).toBe(4400)
})

test('it sends people to this machine only', () => {
  for (const web of ['https://trace.example', 'http://10.0.0.7:3000', 'http://127.0.0.1.evil.example'])
    expect(() => readEnvironment({ WEB_URLS: web })).toThrow('WEB_URLS')
  expect(readEnvironment({ WEB_URLS: 'http://127.0.0.1:3000/,http://localhost:3001' }).WEB_URLS).toEqual([
    'http://127.0.0.1:3000',
    'http://localhost:3001',
  ])
})
