import { expect, test } from 'vitest'
import { lineageThrough } from './lineage.ts'

const links = (...pairs: [from: string, to: string][]) => pairs.map(([from, to]) => ({ id: `${from}>${to}`, from, to }))
const isCard = (id: string) => !id.includes('>') && !id.startsWith('run')

test('what leads to a card and what it leads to lie on its way; its siblings do not', () => {
  const drawn = links(['a', 'run j'], ['run j', 'b'], ['a', 'run j2'], ['run j2', 'c'], ['b', 'run k'], ['run k', 'd'])
  expect([...lineageThrough({ links: drawn }, 'b')].filter(isCard).sort()).toEqual(['a', 'b', 'd'])
})

test('a loop is followed once', () => {
  const drawn = links(['log', 'run score'], ['run score', 'segment'], ['segment', 'run train'], ['run train', 'log'])
  expect([...lineageThrough({ links: drawn }, 'log')].filter(isCard).sort()).toEqual(['log', 'segment'])
})
