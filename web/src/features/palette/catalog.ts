/** Where a shortcut works. */
export type Place = 'anywhere' | 'customer' | 'graph' | 'list'

export const placeNames: Readonly<Record<Place, string>> = {
  anywhere: 'Anywhere',
  customer: 'On a customer’s page',
  graph: 'In the graph view',
  list: 'In the list beside a graph',
}

/** `keys`: any of them; see `keys.ts` for how they are written. */
export type Shortcut = { keys: readonly string[]; what: string; place: Place }

/**
 * Every shortcut there is. What is pressed is looked up here and the help is drawn from it, so that they cannot disagree;
 * what one does is given by whoever is on the page (`useShortcuts`).
 */
export const catalog = {
  palette: { keys: ['mod+k'], what: 'Go to a page, a view, or anything by its name', place: 'anywhere' },
  search: { keys: ['/'], what: 'Search on this page', place: 'anywhere' },
  help: { keys: ['?'], what: 'Show keyboard shortcuts', place: 'anywhere' },
  close: { keys: ['Escape'], what: 'Close the panel or dialog', place: 'anywhere' },
  summary: { keys: ['s'], what: 'Summary', place: 'customer' },
  table: { keys: ['t'], what: 'Table', place: 'customer' },
  graph: { keys: ['g'], what: 'Graph', place: 'customer' },
  timeline: { keys: ['l'], what: 'Timeline', place: 'customer' },
  expand: { keys: ['e'], what: 'Expand or collapse the selection', place: 'graph' },
  expandAll: { keys: ['shift+e'], what: 'Expand or collapse everything', place: 'graph' },
  centre: { keys: ['c'], what: 'Centre on the selection', place: 'graph' },
  fit: { keys: ['f'], what: 'Fit the whole graph', place: 'graph' },
  path: { keys: ['p'], what: 'Isolate the selection, or show everything again', place: 'graph' },
  open: { keys: ['Enter'], what: 'Explain the item', place: 'list' },
  upstream: { keys: ['ArrowLeft'], what: 'Go upstream along an edge', place: 'list' },
  downstream: { keys: ['ArrowRight'], what: 'Go downstream along an edge', place: 'list' },
  previous: { keys: ['ArrowUp'], what: 'Previous item', place: 'list' },
  next: { keys: ['ArrowDown'], what: 'Next item', place: 'list' },
  first: { keys: ['Home'], what: 'First item', place: 'list' },
  last: { keys: ['End'], what: 'Last item', place: 'list' },
} as const satisfies Record<string, Shortcut>

export type ShortcutId = keyof typeof catalog

export const shortcutIds = Object.keys(catalog) as ShortcutId[]
