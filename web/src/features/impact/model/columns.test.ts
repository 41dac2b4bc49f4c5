import { expect, test } from 'vitest'
import { columnOfRow, MOST_ROWS, rowOf, rowsOf, withColumns } from './columns.ts'
import { foldByArtifact } from './fold.ts'
import { Story } from './story.testing.ts'

const column = (name: string, sensitive = false) => ({ id: name, name, closed: false, sensitive })
const graph = foldByArtifact(new Story().version('a@1').version('b@1').graph, new Set())

test('only the cards of unfolded artifacts have rows', () => {
  const { cards } = withColumns(graph, new Map([['a', [column('email', true), column('id')]]]))
  expect(cards.map((card) => rowsOf(card).map(({ label }) => label))).toEqual([['email', 'id'], []])
})

test('a card has at most so many rows, of which the last counts what is more', () => {
  const many = Array.from({ length: MOST_ROWS + 5 }, (_, index) => column(`c${index}`))
  const rows = rowsOf({ id: 'a', columns: many })
  expect(rows).toHaveLength(MOST_ROWS)
  expect(rows.at(-1)?.label).toBe('6 more')
})

test('a row leads back to its card and its column', () => {
  expect(columnOfRow(rowOf('a|b', 'c1'))).toEqual({ card: 'a|b', column: 'c1' })
  expect(columnOfRow('card')).toBeNull()
})
