import { expect, it } from 'vitest'
import type { Change, Verdict } from '@/generated/graphql.ts'
import { type ArtifactChange, titleOf } from './title.ts'

type Told = Pick<ArtifactChange, 'news'> & {
  was?: Verdict | null
  is?: Verdict | null
  system?: ArtifactChange['artifact']['system']
  versions?: readonly Change[]
}

const title = ({
  news,
  versions = [],
  was = 'DERIVED',
  is = 'DERIVED',
  system = { name: 'Quillpoll', closed: false },
}: Told) =>
  titleOf({
    news,
    verdictBefore: was,
    verdict: is,
    live: 1,
    versions: versions.map((change) => ({ change, count: 1 })),
    artifact: { id: 'a1', kind: 'DATASET', name: 'answers', closed: false, system },
  })

it('says where something new is', () => {
  expect(title({ news: 'NEW_VENDOR', was: null })).toBe('Sent to a new vendor: Quillpoll')
  expect(title({ news: 'NEW_COPY', was: null })).toBe('New copy in Quillpoll')
  expect(title({ news: 'NEW_ARTIFACT', was: null, system: null })).toBe('New artifact in no system on record')
})

it('names no system that is closed to whoever looks', () => {
  expect(title({ news: 'NEW_COPY', system: { name: 'hidden', closed: true } })).toBe(
    'New copy in a system (closed to you)',
  )
})

it('says of what is gone why, and of what is merely not found that nobody said so', () => {
  expect(title({ news: 'GONE', is: 'ERASED' })).toBe('Gone: erased')
  expect(title({ news: 'GONE', is: null, versions: ['DESTROYED', 'RETIRED'] })).toBe('Gone: destroyed or replaced')
  expect(title({ news: 'GONE', is: null, versions: ['RETIRED'] })).toBe('Gone: replaced')
  expect(title({ news: 'GONE', is: null, versions: ['DESTROYED'] })).toBe('Gone: destroyed')
  expect(title({ news: 'NO_LONGER_FOUND', is: null })).toMatch(/nothing says that it is gone/)
})

it('says which verdict became which', () => {
  expect(title({ news: 'NEW_VERDICT', was: 'DERIVED', is: 'CONFIRMED' })).toBe('Verdict now confirmed, before derived')
  expect(title({ news: 'NEW_VERDICT', was: null, is: 'EXCLUDED' })).toBe('Verdict now excluded')
  expect(title({ news: 'NEW_VERDICT' })).toBe('A version has a new verdict')
})

it('claims of what may be them no more than that', () => {
  expect(title({ news: 'RETURNED', is: 'POSSIBLE' })).toBe('May hold this person’s data again')
})
