import { describe, expect, it } from 'vitest'
import { identifiersIn } from './detect.ts'
import { hinted } from './hinted.ts'

const valuesIn = (text: string) => identifiersIn(text).map(({ kind, value }) => `${kind} ${value}`)

describe('what looks like an identifier', () => {
  it.each([
    ['exports/ada@example.com/2026', 'EMAIL ada@example.com'],
    ['orders_of_Ada.Lovelace+shop@Example.CO.UK', 'EMAIL orders_of_ada.lovelace+shop@example.co.uk'],
    ['s3://bucket/users/ada%40example.com/part-0.parquet', 'EMAIL ada@example.com'],
    ['zoë@bücher.example', 'EMAIL zoë@bücher.example'],
    ['mailto:ada@example.com', 'EMAIL ada@example.com'],
    ['ada@example.com-2026-01-01', 'EMAIL ada@example.com'],
    ['calls of +1 415-555-2671', 'PHONE +14155552671'],
    ['calls_+442079460958_2026', 'PHONE +442079460958'],
    ['https://x.example/?n=%2B4930901820', 'PHONE +4930901820'],
  ])('is found: %s', (text, value) => {
    expect(valuesIn(text)).toEqual([value])
  })

  it.each([
    'abfss://container@account.dfs.core.windows.net/orders',
    'sftp://loader@files.example.com/in',
    'git@github.com:shop/etl',
    'npm/@types/node@20.19.0',
    'pkg@1.2.beta',
    'image@sha256:0a1b2c3d',
    'decorated @task.orders',
    'orders + returns',
    '2026-01-01T00:00:00+0100',
    'ratio+1234',
    'order 4155552671',
    '@example.com',
    'ada@localhost',
  ])('is not: %s', (text) => {
    expect(valuesIn(text)).toEqual([])
  })

  it('is found each time, in order', () => {
    expect(valuesIn('a@b.example,+14155552671 c@d.example')).toEqual([
      'EMAIL a@b.example',
      'PHONE +14155552671',
      'EMAIL c@d.example',
    ])
  })

  it('is shown by a hint alone', () => {
    expect(hinted('exports/ada@example.com/+14155552671.csv')).toBe('exports/a…@…/+14….csv')
  })
})
