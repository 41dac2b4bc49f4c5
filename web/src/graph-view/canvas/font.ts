/** The fonts of what is drawn: the page's own, in three sizes. */
export const font = {
  family: 'Inter Variable, ui-sans-serif, system-ui, sans-serif',
  title: { size: 13.5, weight: 500 },
  caption: { size: 12, weight: 400 },
  heading: { size: 18, weight: 600 },
} as const

/** Below this zoom the smallest words are less than 11 px high on the screen. */
export const READABLE_ZOOM = 11 / font.caption.size

/** The width of a text in px at zoom 1. */
export type Measure = (text: string, face: 'title' | 'caption') => number

/** Measures texts, once the font is loaded. In the browser only. */
export async function loadMeasure(): Promise<Measure> {
  await document.fonts.load('500 13px "Inter Variable"').catch(() => [])
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text, face) => text.length * font[face].size * 0.58
  return (text, face) => {
    context.font = `${font[face].weight} ${font[face].size}px "Inter Variable", ui-sans-serif, system-ui, sans-serif`
    return context.measureText(text).width
  }
}
