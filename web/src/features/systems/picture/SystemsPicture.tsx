'use client'

import { useEffect, useMemo, useState } from 'react'
import { type Draw, GraphCanvas, loadMeasure, type Measure, Note } from '@/graph-view/index.ts'
import { counted } from '@/lib/words.ts'
import type { PlacedSystem, SystemMap } from '../types.ts'
import { type Drawing, drawingOf, regionTitle } from './drawing.ts'
import { elementsOf } from './elements.ts'
import { layoutOf } from './layout.ts'

type Props = {
  shown: readonly PlacedSystem[]
  flows: SystemMap['flows']
  opened: string | null
  onOpen: (key: string) => void
}

/** The systems as a picture: personal data flows from left to right, and each region is a frame. The table has the same systems. */
export function SystemsPicture({ shown, flows, opened, onOpen }: Props) {
  const [measure, setMeasure] = useState<Measure | null>(null)
  const [highlighted, setHighlighted] = useState<string | null>(null)
  useEffect(() => void loadMeasure().then((loaded) => setMeasure(() => loaded)), [])
  const drawing = useMemo(() => drawingOf(shown, flows), [shown, flows])
  const draw = useMemo<Draw | null>(() => {
    if (!measure) return null
    const layout = layoutOf(drawing, measure)
    const roles = new Map(shown.map(({ key, system }) => [key, system]))
    return (palette, measured) => elementsOf(drawing, layout, roles, palette, measured)
  }, [drawing, shown, measure])
  const keys = useMemo(() => new Set(drawing.cards.map(({ id }) => id)), [drawing])
  return (
    <figure>
      <div className="h-[26rem] overflow-hidden rounded-xl border border-line sm:h-[34rem]">
        <GraphCanvas
          draw={draw}
          links={drawing.links}
          selected={opened !== null && keys.has(opened) ? opened : null}
          highlighted={highlighted}
          framing={drawing.cards.map(({ id }) => id).join(' ')}
          onHighlight={setHighlighted}
          onPress={(id) => id !== null && keys.has(id) && onOpen(id)}
          onDoublePress={() => undefined}
          label={`${counted(drawing.cards.length, 'system')} and ${counted(drawing.links.length, 'flow')} of personal data between them, by region. The table below has the same systems, the list below it the flows.`}
        >
          <SystemNote drawing={drawing} id={highlighted ?? opened} />
        </GraphCanvas>
      </div>
      <figcaption className="mt-2 text-[0.93rem] text-muted">
        {counted(drawing.links.length, 'flow')} of personal data between {counted(drawing.cards.length, 'system')}.
        {drawing.undrawn > 0 && ` ${counted(drawing.undrawn, 'more flow')} to or from what is not shown here.`}
        <FlowList drawing={drawing} />
      </figcaption>
    </figure>
  )
}

/** The same flows in words, for whoever does not see the picture. */
function FlowList({ drawing: { cards, links } }: { drawing: Drawing }) {
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  if (links.length === 0) return null
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer">Flows as a list</summary>
      <ul aria-label="Flows of personal data" className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {links.map(({ id, from, to, carries, artifacts }) => (
          <li key={id} className="wrap-anywhere">
            {names.get(from)} → {names.get(to)}, {carries.toLowerCase()}, into {counted(artifacts, 'artifact')}
          </li>
        ))}
      </ul>
    </details>
  )
}

function SystemNote({ drawing: { cards, links }, id }: { drawing: Drawing; id: string | null }) {
  const card = cards.find((one) => one.id === id)
  if (!card) return null
  const into = links.filter(({ to }) => to === id).length
  const out = links.filter(({ from }) => from === id).length
  return (
    <Note title={card.name} detail={regionTitle(card.region)}>
      {card.caption}. Personal data from {counted(into, 'system')}, to {counted(out, 'system')}.
    </Note>
  )
}
