/** Where a shortcut works. */
export type Place = 'anywhere' | 'customer' | 'graph' | 'list'

export const placeNames: Readonly<Record<Place, string>> = {
  anywhere: 'Anywhere',
  customer: 'On a customer’s page',
  graph: 'While a graph is shown',
  list: 'In the list or tree beside a graph',
}

/** `keys`: any of them; see `keys.ts` for how they are written. */
export type Shortcut = { keys: readonly string[]; what: string; place: Place }

/**
 * Every shortcut there is. What is pressed is looked up here and the help is drawn from it, so that they cannot disagree;
 * what one does is given by whoever is on the page (`useShortcuts`).
 */
export const catalog = {
  palette: { keys: ['mod+k'], what: 'Go to a page, a view, a recent customer or an artifact', place: 'anywhere' },
  search: { keys: ['/'], what: 'Search on this page', place: 'anywhere' },
  help: { keys: ['?'], what: 'Show these keys', place: 'anywhere' },
  close: { keys: ['Escape'], what: 'Close the panel or dialog', place: 'anywhere' },
  summary: { keys: ['s'], what: 'Summary', place: 'customer' },
  table: { keys: ['t'], what: 'Table', place: 'customer' },
  graph: { keys: ['g'], what: 'Graph', place: 'customer' },
  timeline: { keys: ['l'], what: 'Timeline', place: 'customer' },
  expand: { keys: ['e'], what: 'Expand or fold what is chosen', place: 'graph' },
  expandAll: { keys: ['shift+e'], what: 'Expand or fold everything', place: 'graph' },
  centre: { keys: ['c'], what: 'Centre on what is chosen', place: 'graph' },
  fit: { keys: ['f'], what: 'Fit the whole graph', place: 'graph' },
  path: { keys: ['p'], what: 'Isolate the selection, or show everything again', place: 'graph' },
  open: { keys: ['Enter'], what: 'Explain it', place: 'list' },
  upstream: { keys: ['ArrowLeft'], what: 'Along an edge, upstream', place: 'list' },
  downstream: { keys: ['ArrowRight'], what: 'Along an edge, downstream', place: 'list' },
  previous: { keys: ['ArrowUp'], what: 'To the one above', place: 'list' },
  next: { keys: ['ArrowDown'], what: 'To the one below', place: 'list' },
  first: { keys: ['Home'], what: 'To the first', place: 'list' },
  last: { keys: ['End'], what: 'To the last', place: 'list' },
} as const satisfies Record<string, Shortcut>

export type ShortcutId = keyof typeof catalog

export const shortcutIds = Object.keys(catalog) as ShortcutId[]
