'use client'

import { Menu } from '@base-ui/react/menu'
import { ImageDown } from 'lucide-react'
import { useState } from 'react'
import { saveFile } from '@/lib/saveFile.ts'
import { frameOf } from '../canvas/frame.ts'
import type { CanvasHandle } from '../canvas/handle.ts'
import { readPalette } from '../canvas/palette.ts'
import type { Caption } from './caption.ts'
import { pngFile, svgFile } from './download.ts'
import { imageOf } from './image.ts'
import { readScene } from './readScene.ts'

type Props = {
  handle: CanvasHandle
  /** Asked for when a picture is taken. */
  captionOf: () => Caption
  /** Without an ending. */
  name: string
}

const formats = { PNG: 'Picture (PNG)', SVG: 'Drawing (SVG)' } as const
type Format = keyof typeof formats

/** Saves what is drawn, as it is drawn, with its title, its legend and what it leaves out. */
export function SaveImage({ handle, captionOf, name }: Props) {
  const [failed, setFailed] = useState(false)
  const save = async (format: Format) => {
    setFailed(false)
    try {
      const cy = handle.drawing()
      const picture = imageOf(readScene(cy), captionOf(), readPalette())
      saveFile(format === 'SVG' ? svgFile(picture) : await pngFile(picture), `${name}.${format.toLowerCase()}`)
    } catch {
      setFailed(true)
    }
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md border border-line px-2 text-[13px] hover:border-line-strong hover:text-ink">
        <ImageDown aria-hidden="true" size={14} />
        Save picture
      </Menu.Trigger>
      {failed && (
        <span role="alert" className="text-fail">
          The picture could not be made. The SVG may work where the PNG does not.
        </span>
      )}
      <Menu.Portal container={frameOf(handle.drawing())}>
        <Menu.Positioner sideOffset={4} align="end" className="z-20">
          <Menu.Popup className="rounded-lg border border-line bg-raised p-1 text-[0.93rem] shadow-raised">
            {(Object.keys(formats) as Format[]).map((format) => (
              <Menu.Item
                key={format}
                onClick={() => void save(format)}
                className="cursor-pointer rounded-md px-2.5 py-1.5 outline-none data-highlighted:bg-sunken"
              >
                {formats[format]}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
