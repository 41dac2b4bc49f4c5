// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useMemo, useRef, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { foldByArtifact } from './model/fold.ts'
import { Story } from './model/story.testing.ts'
import { GraphList } from './panels/GraphList.tsx'
import { useRestoredFocus } from './useRestoredFocus.ts'

afterEach(cleanup)

const { graph } = new Story().version('orders@1').version('orders@2').version('mart@3')

/** The list, whose button expands the versions of an artifact. */
function List() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const folded = useMemo(() => foldByArtifact(graph, expanded), [expanded])
  const list = useRef<HTMLDivElement>(null)
  const rememberFocus = useRestoredFocus(list, folded)
  return (
    <div ref={list}>
      <GraphList
        graph={folded}
        selected={null}
        highlighted={null}
        path={null}
        onSelect={() => {}}
        onHighlight={() => {}}
        onClose={() => {}}
        column={null}
        onColumn={() => {}}
        onColumns={() => {}}
        onToggle={(card) => {
          rememberFocus()
          setExpanded(card.level === 'versions' ? new Set() : new Set([card.artifact?.id ?? '']))
        }}
      />
    </div>
  )
}

function press(name: string) {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}

const focused = () => (document.activeElement as HTMLElement).dataset.card

test('the focus stays on an artifact whose card becomes several, and one again', () => {
  render(<List />)
  press('Expand the versions of orders')
  expect(focused()).toBe('orders@2')
  press('Collapse the versions of orders')
  expect(focused()).toBe('orders')
})

test('the list has one place that Tab comes to', () => {
  render(<List />)
  const entries = screen.getAllByRole('button').filter(({ tabIndex, dataset }) => tabIndex === 0 && dataset.card)
  expect(entries).toHaveLength(1)
})
