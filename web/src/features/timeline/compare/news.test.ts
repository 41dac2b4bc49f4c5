import { expect, it } from 'vitest'
import type { ArtifactNews } from '@/generated/graphql.ts'
import { newsText, sentenceOf } from './news.ts'

const count = (news: ArtifactNews, artifacts: number, systems = artifacts) => ({ news, artifacts, systems })
const days = { since: '12 May 2026', until: null }

it('tells the news in one sentence, and what is routine at its end', () => {
  const counts = [count('NEW_VENDOR', 1), count('NEW_COPY', 2), count('RELOADED', 31)]
  expect(sentenceOf({ counts, complete: true }, days)).toBe(
    'Since 12 May 2026: 1 new vendor, 2 new copies; 31 only loaded again.',
  )
})

it('says so where nothing is new, and where nothing changed', () => {
  expect(sentenceOf({ counts: [count('RELOADED', 1)], complete: true }, days)).toBe(
    'Since 12 May 2026: nothing new; 1 artifact only loaded again.',
  )
  expect(sentenceOf({ counts: [], complete: true }, { since: '12 May 2026', until: '20 May 2026' })).toBe(
    'From 12 May 2026 to 20 May 2026: no changes.',
  )
})

it('claims no more than an incomplete answer does', () => {
  expect(sentenceOf({ counts: [], complete: false }, days)).toMatch(/There may be other changes\.$/)
})

it('counts vendors, and beside them the artifacts that they got', () => {
  expect(newsText(count('NEW_VENDOR', 3, 1))).toBe('1 new vendor (3 artifacts)')
  expect(newsText(count('NEW_COPY', 3, 1))).toBe('3 new copies')
})
