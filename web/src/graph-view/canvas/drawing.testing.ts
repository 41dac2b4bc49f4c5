import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'

/** Cytoscape itself, without a screen. */
export const headless = (): Core => cytoscape({ headless: true, styleEnabled: true, layout: { name: 'preset' } })

/** A card, and the words over it. */
export const card = (id: string, x: number, y = 0): ElementDefinition[] => [
  { group: 'nodes', classes: 'card live', data: { id, artifact: id }, position: { x, y } },
  { group: 'nodes', classes: 'caption', data: { id: `caption:${id}`, of: id }, position: { x, y } },
]

export const link = (from: string, to: string): ElementDefinition => ({
  group: 'edges',
  data: { id: `${from}>${to}`, source: from, target: to },
})

export const idsIn = (cy: Core, selector: string): string[] =>
  cy
    .elements(selector)
    .map((element) => element.id())
    .sort()
