import type { NodeSingular, StylesheetJson } from 'cytoscape'
import { size } from '../layout/geometry.ts'
import { lineLooks, lineStylesInOrder, passingLooks } from '../lines.ts'
import { font } from './font.ts'
import type { Palette } from './palette.ts'

/** Words stand right of a node by default; this takes them to where they begin inside it. */
const textStart = (node: NodeSingular): number => node.data('textStart')

/** How far below a card's middle its small line stands. */
const textTop = (node: NodeSingular): number => node.data('textTop')

/** How far from a card's middle its name stands. */
const nameTop = (node: NodeSingular): number => node.data('nameTop')

// Cytoscape knows `endpoints` since 3.18; its types do not. https://js.cytoscape.org/#style/unbundled-bezier-edges
const betweenEndpoints = 'endpoints' as 'intersection'

/** What the elements look like in these colours. Later rules win. Pure. */
export function stylesheetOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node, edge',
      style: { 'font-family': font.family, 'overlay-opacity': 0, 'underlay-opacity': 0 },
    },
    ...headings(palette),
    ...frames(palette),
    ...cards(palette),
    ...captions(palette),
    ...columns(palette),
    ...smallNodes(palette),
    ...edges(palette),
    ...changes(palette),
    ...states(palette),
  ]
}

/** Over the columns of a stage. */
function headings(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.heading',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: 1.5,
        'background-color': palette.lineStrong,
        'background-opacity': 0.55,
        label: 'data(label)',
        color: palette.muted,
        'font-size': font.heading.size,
        'font-weight': font.heading.weight,
        'text-halign': 'right',
        'text-valign': 'top',
        'text-margin-x': textStart,
        'text-margin-y': -7,
        events: 'no',
      },
    },
  ]
}

/** Around what lies in one system; vendors and copies for development stand out. Below all lines. */
function frames(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.frame',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '10px',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.ink,
        'background-opacity': 0.035,
        'border-width': 1,
        'border-color': palette.line,
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    { selector: '.frame.role-VENDOR', style: { 'border-color': palette.warn, 'border-style': 'dashed' } },
    { selector: '.frame.role-DEVELOPMENT', style: { 'border-color': palette.warn, 'border-style': 'dotted' } },
    {
      selector: '.title',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: size.frameTitle - 4,
        'background-opacity': 0,
        'border-width': 0,
        label: 'data(label)',
        color: palette.muted,
        'font-size': font.caption.size,
        'font-weight': font.title.weight,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': textStart,
        'min-zoomed-font-size': 4,
        'z-index': 9,
      },
    },
    {
      selector: '.person',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '21px',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.accent,
        label: 'data(label)',
        color: palette.surface,
        'font-size': font.title.size,
        'font-weight': 600,
        'text-halign': 'center',
        'text-valign': 'center',
        'z-index': 10,
      },
    },
    {
      selector: '.tag',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '8px',
        width: 'data(width)',
        height: 17,
        'background-color': palette.surface,
        'border-width': 1,
        'border-color': palette.warn,
        label: 'data(label)',
        color: palette.warn,
        'font-size': font.caption.size,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 4,
        'z-index': 12,
        events: 'no',
      },
    },
  ]
}

/** A card is a box with marks, a ghost behind it where it stands for several versions. */
function cards(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.card',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '7px',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette.surface,
        'border-width': 1,
        'border-color': palette.line,
        'background-image': 'data(marks)',
        'background-width': 'data(marksWidth)',
        'background-height': 'data(marksHeight)',
        'background-position-x': 0,
        'background-position-y': '50%',
        'background-image-smoothing': 'yes',
        label: 'data(label)',
        color: palette.ink,
        'font-size': font.title.size,
        'font-weight': font.title.weight,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': textStart,
        'text-margin-y': nameTop,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-justification': 'left',
        'line-height': 1.18,
        'min-zoomed-font-size': 3,
        'z-index': 10,
      },
    },
    { selector: '.card.past', style: { color: palette.muted, 'background-color': palette.sunken } },
    {
      selector: '.card.stack',
      style: {
        'underlay-opacity': 0,
        ghost: 'yes',
        'ghost-offset-x': 3,
        'ghost-offset-y': 3,
        'ghost-opacity': 0.45,
      },
    },
  ]
}

/** Rows of a card that is unfolded; what is sensitive stands out. */
function columns(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.column',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: size.row - 2,
        'background-color': palette.sunken,
        'border-width': 0,
        label: 'data(label)',
        color: palette.ink,
        'font-size': font.caption.size,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': textStart,
        'min-zoomed-font-size': 4,
        'z-index': 11,
      },
    },
    { selector: '.column.sensitive', style: { color: palette.warn, 'font-weight': 600 } },
    { selector: '.column.chosen', style: { 'background-color': palette.accent, color: palette.surface } },
  ]
}

/** The small line of a card, over it. */
function captions(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.caption',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-opacity': 0,
        'border-width': 0,
        label: 'data(label)',
        color: palette.muted,
        'font-size': font.caption.size,
        'font-weight': font.caption.weight,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': textStart,
        'text-margin-y': textTop,
        'min-zoomed-font-size': 4,
        'z-index': 11,
        events: 'no',
      },
    },
  ]
}

/** Runs, folded siblings and counts; the frame of the focus. */
function smallNodes(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.run',
      style: {
        shape: 'ellipse',
        width: 6,
        height: 6,
        'background-color': palette.lineStrong,
        'z-index': 5,
      },
    },
    {
      selector: '.fold, .badge',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '13px',
        width: 'data(width)',
        height: 18,
        'background-color': palette.sunken,
        'border-width': 1,
        'border-color': palette.lineStrong,
        label: 'data(label)',
        color: palette.ink,
        'font-size': font.caption.size,
        'font-weight': font.title.weight,
        'text-halign': 'center',
        'text-valign': 'center',
        'min-zoomed-font-size': 4,
        'z-index': 12,
      },
    },
    { selector: '.fold', style: { height: 'data(height)', 'border-style': 'dashed' } },
    { selector: '.card.focus', style: { 'border-color': palette.ink, 'border-width': 1.5 } },
  ]
}

/** Lines as they are laid out, broken by what they carry. */
function edges(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': betweenEndpoints,
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        width: 1.2,
        'arrow-scale': 0.65,
      },
    },
    { selector: 'edge.arrives', style: { 'target-arrow-shape': 'triangle' } },
    ...lineStylesInOrder.map((style) => ({
      selector: `edge.${style}`,
      style: { 'line-color': palette.lines[style], 'target-arrow-color': palette.lines[style] },
    })),
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': lineLooks.dashed.dashes ?? [] } },
    {
      selector: 'edge.dotted',
      style: { 'line-style': 'dashed', 'line-dash-pattern': lineLooks.dotted.dashes ?? [], 'line-cap': 'round' },
    },
    {
      selector: 'edge.bridge',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [10, 5],
        label: 'data(label)',
        color: palette.muted,
        'font-size': font.caption.size,
        'text-background-color': palette.canvas,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 4,
      },
    },
    // What runs back is there to be pointed at; the picture is about the way forward.
    { selector: 'edge.back', style: { opacity: 0.4, width: 1 } },
  ]
}

/** What came has a thick frame, what is gone a broken one, and both a sign: the hue only repeats it. */
function changes(palette: Palette): StylesheetJson {
  return [
    {
      selector: '.card.change-other',
      style: { 'border-width': 1.5, 'border-style': 'dotted', 'border-color': palette.ink },
    },
    {
      selector: '.card.change-added',
      style: { 'border-width': 3, 'border-style': 'solid', 'border-color': palette.good },
    },
    {
      selector: '.card.change-gone',
      style: { 'border-width': 2, 'border-style': 'dashed', 'border-color': palette.fail },
    },
    {
      selector: '.change',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 15,
        'background-color': palette.surface,
        'border-width': 1,
        'border-color': palette.ink,
        label: 'data(label)',
        color: palette.ink,
        'font-size': font.caption.size,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
        'z-index': 12,
        events: 'no',
      },
    },
  ]
}

/** What marks elements while one looks: from far away, pinned, dimmed, faded, connected, highlighted, selected. */
function states(palette: Palette): StylesheetJson {
  return [
    // From far away a card is a block: no words, no marks, no second sheet behind it.
    { selector: '.card.simplified', style: { 'background-image': 'none', label: '', ghost: 'no' } },
    {
      selector:
        '.caption.simplified, .badge.simplified, .change.simplified, .tag.simplified, .title.simplified, .column.simplified',
      style: { visibility: 'hidden' },
    },
    { selector: 'edge.simplified', style: { 'target-arrow-shape': 'none', 'line-style': 'solid' } },
    {
      selector: '.card.pinned',
      style: { 'border-style': 'double', 'border-width': 3, 'border-color': palette.lineStrong },
    },
    { selector: '.dimmed', style: { opacity: 0.3 } },
    { selector: '.faded', style: { opacity: 0.16 } },
    {
      selector: '.card.faded, .caption.faded, .fold.faded, .badge.faded, .tag.faded, .column.faded',
      style: { opacity: 0.35 },
    },
    { selector: '.frame.faded, .title.faded', style: { opacity: 0.6 } },
    { selector: 'edge.connected', style: { width: 2.2, opacity: 1, 'z-index': 4 } },
    { selector: 'edge.connected.back', style: { width: 1.2, opacity: 0.7 } },
    ...(['direct', 'masked', 'indirect'] as const).flatMap((passing) => [
      {
        selector: `edge.via-${passing}`,
        style: {
          'line-color': palette.accent,
          'target-arrow-color': palette.accent,
          'line-style': passingLooks[passing].dashes ? ('dashed' as const) : ('solid' as const),
          'line-dash-pattern': passingLooks[passing].dashes ?? [],
        },
      },
      {
        selector: `.card.via-${passing}`,
        style: {
          'border-color': palette.accent,
          'border-width': 2,
          'border-style': ({ direct: 'solid', masked: 'dashed', indirect: 'dotted' } as const)[passing],
        },
      },
    ]),
    { selector: '.run.connected', style: { 'background-color': palette.ink } },
    {
      selector: '.card.highlighted, .fold.highlighted, .badge.highlighted',
      style: { 'border-color': palette.ink, 'border-width': 1.5 },
    },
    { selector: '.card.selected', style: { 'border-color': palette.accent, 'border-width': 2.5 } },
  ]
}
