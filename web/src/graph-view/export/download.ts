import type { SvgImage } from './image.ts'

/** Twice as sharp as a screen, but for pictures that a canvas could not hold. */
const SHARPNESS = 2
const LONGEST_SIDE = 8000

export const svgFile = ({ svg }: SvgImage): Blob => new Blob([svg], { type: 'image/svg+xml' })

/** The same picture in pixels. @throws Error where the browser cannot draw it */
export async function pngFile({ svg, width, height }: SvgImage): Promise<Blob> {
  const scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height))
  const image = new Image()
  // A data address: the page's policy allows images from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))),
      'image/png',
    ),
  )
}
