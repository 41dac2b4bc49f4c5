import type { Palette } from '../canvas/palette.ts'
import { type Caption, captionHeight, drawCaption } from './caption.ts'
import type { Scene, SceneLabel, SceneLine, SceneNode } from './scene.ts'
import { element, escaped, rounded } from './svg.ts'

/** `svg`: a whole document that needs nothing from elsewhere. Sizes in px. */
export type SvgImage = { svg: string; width: number; height: number }

const MARGIN = 28
const LEAST_WIDTH = 760
export const family = "'Inter Variable', Inter, ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"

/** A drawing with its title, how much of the whole it shows, what is missing, and what its signs mean. Pure. */
export function imageOf({ box, lines, nodes }: Scene, caption: Caption, palette: Palette): SvgImage {
  const width = Math.ceil(Math.max(LEAST_WIDTH, box.width + 2 * MARGIN))
  const top = captionHeight(caption, width - 2 * MARGIN) + MARGIN
  const height = Math.ceil(top + box.height + MARGIN)
  const drawing = element(
    'g',
    { transform: `translate(${rounded((width - box.width) / 2 - box.left)} ${rounded(top - box.top)})` },
    ...lines.map(drawLine),
    ...nodes.map(drawNode),
  )
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': family,
    },
    element('title', {}, textOf(caption)),
    element('rect', { width, height, fill: palette.canvas }),
    element('g', { transform: `translate(${MARGIN} ${MARGIN})` }, drawCaption(caption, width - 2 * MARGIN, palette)),
    drawing,
  )
  return { svg, width, height }
}

const textOf = ({ title, facts, note }: Caption): string =>
  [title, ...facts, ...(note ? [note] : [])].map(escaped).join(' ')

function drawLine({ start, end, bends, corners, colour, width, dashes, round, head, opacity }: SceneLine): string {
  const at = ({ x, y }: { x: number; y: number }) => `${rounded(x)} ${rounded(y)}`
  const curve = bends.map((bend, index) => {
    const next = bends[index + 1]
    return `Q${at(bend)} ${at(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end)}`
  })
  const path = `M${at(start)}${curve.length > 0 ? curve.join('') : [...corners, end].map((point) => `L${at(point)}`).join('')}`
  const line = element('path', {
    d: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    opacity: opacity < 1 ? opacity : null,
    'stroke-dasharray': dashes ? dashes.join(' ') : null,
    'stroke-linecap': round ? 'round' : null,
  })
  return head === null ? line : line + arrowHead(bends.at(-1) ?? corners.at(-1) ?? start, end, head, opacity)
}

function arrowHead(
  from: { x: number; y: number },
  to: { x: number; y: number },
  fill: string,
  opacity: number,
): string {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  return element('path', {
    d: 'M0 0L-6 -3L-6 3Z',
    transform: `translate(${rounded(to.x)} ${rounded(to.y)}) rotate(${rounded(angle)})`,
    fill,
    opacity: opacity < 1 ? opacity : null,
  })
}

function drawNode(node: SceneNode): string {
  const { ghost, image, labels, opacity } = node
  const parts = [
    ...(ghost
      ? [element('g', { transform: `translate(${ghost.x} ${ghost.y})`, opacity: ghost.opacity }, drawShape(node))]
      : []),
    drawShape(node),
    ...(image ? [drawImage(image)] : []),
    ...labels.map(drawLabel),
  ]
  return opacity < 1 ? element('g', { opacity }, ...parts) : parts.join('')
}

function drawShape({ x, y, width, height, shape, radius, fill, fillOpacity, border }: SceneNode): string {
  if (fillOpacity === 0 && !border) return ''
  const double = border?.style === 'double'
  const look = {
    fill,
    'fill-opacity': fillOpacity < 1 ? fillOpacity : null,
    stroke: border?.colour ?? null,
    'stroke-width': border ? (double ? border.width / 3 : border.width) : null,
    'stroke-dasharray': border?.style === 'dashed' ? '4 2' : border?.style === 'dotted' ? '1 2' : null,
  }
  if (shape === 'ellipse') return element('ellipse', { cx: x, cy: y, rx: width / 2, ry: height / 2, ...look })
  const inset = (by: number) => ({
    x: x - width / 2 + by,
    y: y - height / 2 + by,
    width: width - 2 * by,
    height: height - 2 * by,
    rx: Math.max(0, radius - by),
  })
  if (!double) return element('rect', { ...inset(0), ...look })
  return element('rect', { ...inset(-1), ...look }) + element('rect', { ...inset(1.5), ...look, fill: 'none' })
}

/** The image itself rather than a reference to it, where it is one of ours. */
function drawImage({ uri, x, y, width, height }: NonNullable<SceneNode['image']>): string {
  const own = /^data:image\/svg\+xml;utf8,(.*)$/s.exec(uri)
  const inside = own && /viewBox="([^"]*)"[^>]*>(.*)<\/svg>$/s.exec(decodeURIComponent(own[1] ?? ''))
  if (!inside) return element('image', { href: uri.startsWith('data:') ? uri : '', x, y, width, height })
  return element('svg', { x, y, width, height, viewBox: inside[1] ?? '' }, inside[2] ?? '')
}

/** As wide as it was drawn, whatever font the reader of the picture has. */
function drawLabel({ text, x, y, anchor, size, weight, colour, width }: SceneLabel): string {
  return element(
    'text',
    {
      x,
      y,
      fill: colour,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? null : anchor,
      textLength: width > 0 ? width : null,
      lengthAdjust: width > 0 ? 'spacingAndGlyphs' : null,
    },
    escaped(text),
  )
}
