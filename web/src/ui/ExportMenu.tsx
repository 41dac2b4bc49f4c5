'use client'

import { Menu } from '@base-ui/react/menu'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { exportAnswer } from '@/lib/exportAnswer.ts'
import { type ExportedQuestion, type ExportFormat, exportFormats, formatsOf } from '@/lib/exportFormats.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { saveFile } from '@/lib/saveFile.ts'

type Props = {
  question: ExportedQuestion
  /** Of the question. */
  variables: object
  /** Of the file, without its ending. */
  name: string
  /** What is saved, in a few words. */
  what: string
  /** What the button is called to whoever does not see what it is beside. */
  label?: string
}

/** Saves an answer as a file. Nothing for those who may not. */
export function ExportMenu({ question, variables, name, what, label }: Props) {
  const mayExport = useMay('ANSWER_EXPORT')
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null })
  if (!mayExport) return null
  const save = async (format: ExportFormat) => {
    setState({ busy: true, problem: null })
    try {
      const file = await exportAnswer({ question, format, variables })
      saveFile(file, `${name}.${format}`)
      setState({ busy: false, problem: null })
    } catch (error) {
      setState({ busy: false, problem: error instanceof Error ? error.message : 'The file could not be made.' })
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
      {state.problem && (
        <span role="alert" className="text-[0.93rem] text-fail">
          {state.problem}
        </span>
      )}
      <Menu.Root>
        <Menu.Trigger
          disabled={state.busy}
          aria-label={label}
          className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-[0.93rem] hover:border-line-strong disabled:opacity-60"
        >
          <Download aria-hidden="true" size={15} className="text-muted" />
          {state.busy ? 'Exporting …' : 'Export'}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" className="z-20">
            <Menu.Popup className="min-w-52 rounded-lg border border-line bg-raised p-1 text-[0.93rem] shadow-raised">
              <Menu.Group>
                <Menu.GroupLabel className="px-2.5 pt-1.5 pb-1 text-[0.87rem] text-muted">{what}</Menu.GroupLabel>
                {formatsOf(question).map((format) => (
                  <Menu.Item
                    key={format}
                    onClick={() => void save(format)}
                    className="cursor-pointer rounded-md px-2.5 py-1.5 outline-none data-highlighted:bg-sunken"
                  >
                    {exportFormats[format].name}
                  </Menu.Item>
                ))}
              </Menu.Group>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}
