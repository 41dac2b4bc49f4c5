import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Scene, SceneLabel, SceneLine, SceneNode } from './scene.ts'

/** Reads what Cytoscape shows, as it shows it now: faded elements stay faded. In the browser only. */
export function readScene(cy: Core): Scene {
  // From far away words are left out; a picture is looked at from near.
  const simplified = cy.elements('.simplified')
  simplified.removeClass('simplified')
  const scene = sceneOf(cy)
  simplified.addClass('simplified')
  return scene
}

function sceneOf(cy: Core): Scene {
  const shown = cy.elements().filter((element) => element.visible())
  const { x1, y1, w, h } = shown.boundingBox({ includeOverlays: false })
  const nodes = shown.nodes().toArray() as NodeSingular[]
  return {
    box: { left: x1, top: y1, width: w, height: h },
    lines: (shown.edges().toArray() as EdgeSingular[]).sort(byHeight).map(lineOf),
    nodes: nodes.sort(byHeight).map(nodeOf),
  }
}

const byHeight = (a: NodeSingular | EdgeSingular, b: NodeSingular | EdgeSingular) =>
  a.numericStyle('z-index') - b.numericStyle('z-index')

function lineOf(edge: EdgeSingular): SceneLine {
  const dashed = edge.style('line-style')
  const head = edge.style('target-arrow-shape')
  return {
    start: edge.sourceEndpoint(),
    end: edge.targetEndpoint(),
    bends: edge.controlPoints() ?? [],
    corners: edge.segmentPoints() ?? [],
    colour: edge.style('line-color'),
    width: edge.numericStyle('width'),
    dashes: dashed === 'solid' ? null : dashed === 'dotted' ? [1, 3] : numbers(edge.style('line-dash-pattern')),
    round: edge.style('line-cap') === 'round',
    head: head === 'none' ? null : edge.style('target-arrow-color'),
    opacity: edge.numericStyle('opacity'),
  }
}

/** Cytoscape gives a list as text or as an array. */
const numbers = (value: unknown): number[] =>
  (Array.isArray(value) ? value : String(value).split(/[ ,]+/)).map(Number).filter((part) => !Number.isNaN(part))

function nodeOf(node: NodeSingular): SceneNode {
  const { x, y } = node.position()
  const [width, height] = [node.width(), node.height()]
  const border = node.numericStyle('border-width')
  return {
    x,
    y,
    width,
    height,
    shape: node.style('shape') === 'ellipse' ? 'ellipse' : 'rectangle',
    radius: node.style('shape') === 'round-rectangle' ? 7 : 0,
    fill: node.style('background-color'),
    fillOpacity: node.numericStyle('background-opacity'),
    border:
      border > 0 ? { colour: node.style('border-color'), width: border, style: node.style('border-style') } : null,
    ghost:
      node.style('ghost') === 'yes'
        ? {
            x: node.numericStyle('ghost-offset-x'),
            y: node.numericStyle('ghost-offset-y'),
            opacity: node.numericStyle('ghost-opacity'),
          }
        : null,
    image: imageOf(node),
    labels: labelsOf(node),
    opacity: node.numericStyle('opacity'),
  }
}

/** The image that a node was given in its data; it stands in the middle of its left side. */
function imageOf(node: NodeSingular): SceneNode['image'] {
  const { marks, marksWidth: width, marksHeight: height } = node.data()
  if (typeof marks !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  // One value for each image, as text.
  const left = Number.parseFloat(String(node.style('background-position-x'))) || 0
  return {
    uri: marks,
    width,
    height,
    x: node.position('x') - node.width() / 2 + left,
    y: node.position('y') - height / 2,
  }
}

const anchors = { right: 'start', center: 'middle', left: 'end' } as const

function labelsOf(node: NodeSingular): SceneLabel[] {
  const label: string = node.style('label') ?? ''
  if (label === '') return []
  const lines = label.split('\n')
  const across: keyof typeof anchors = node.style('text-halign')
  const down: string = node.style('text-valign')
  const size = node.numericStyle('font-size')
  const weight = String(node.style('font-weight'))
  const { x, y } = node.position()
  const beside = { right: node.width() / 2, center: 0, left: -node.width() / 2 }[across]
  // From the middle of a line to its baseline, and from its lower edge: shares of Inter's height.
  const below = { center: size * 0.36, top: -node.height() / 2 - size * 0.22, bottom: node.height() / 2 + size * 0.97 }
  const lineHeight = size * node.numericStyle('line-height')
  return lines.map((text, index) => ({
    text,
    x: x + beside + node.numericStyle('text-margin-x'),
    y:
      y +
      (below[down as keyof typeof below] ?? below.center) +
      node.numericStyle('text-margin-y') +
      (index - (lines.length - 1) / 2) * lineHeight,
    anchor: anchors[across],
    size,
    weight,
    colour: node.style('color'),
    width: measured(text, `${weight} ${size}px ${node.style('font-family')}`),
  }))
}

let context: CanvasRenderingContext2D | null = null

function measured(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(text).width
}
