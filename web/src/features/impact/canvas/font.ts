import type { Measure } from '../layout/columnLayout.ts'

export const font = { family: 'Inter Variable, ui-sans-serif, system-ui, sans-serif', size: 12.5, weight: 500 } as const

/** Measures texts in the cards' font, once that is loaded. In the browser only. */
export async function loadMeasure(): Promise<Measure> {
  const css = `${font.weight} ${font.size}px "Inter Variable"`
  await document.fonts.load(css).catch(() => [])
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * font.size * 0.58
  context.font = `${font.weight} ${font.size}px "Inter Variable", ui-sans-serif, system-ui, sans-serif`
  return (text) => context.measureText(text).width
}
