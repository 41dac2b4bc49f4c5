'use client'

import { Menu } from '@base-ui/react/menu'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { exportAnswer } from '@/lib/exportAnswer.ts'
import { type ExportFormat, exportFormats } from '@/lib/exportFormats.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { saveFile } from '@/lib/saveFile.ts'

type Props = { customerRef: string; asOf: string; filter: ImpactFilter | null }

/** Saves the answer as a file: all of it, or what the filters leave. Nothing for those who may not. */
export function ExportMenu({ customerRef, asOf, filter }: Props) {
  const mayExport = useMay('ANSWER_EXPORT')
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null })
  if (!mayExport) return null
  const save = async (format: ExportFormat) => {
    setState({ busy: true, problem: null })
    try {
      const file = await exportAnswer(format, { ref: customerRef, asOf, filter })
      saveFile(file, `customer-${customerRef.slice(0, 8)}-${asOf.slice(0, 10)}.${format}`)
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
          className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-[0.93rem] hover:border-line-strong disabled:opacity-60"
        >
          <Download aria-hidden="true" size={15} className="text-muted" />
          {state.busy ? 'Exporting …' : 'Export'}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" className="z-20">
            <Menu.Popup className="min-w-52 rounded-lg border border-line bg-raised p-1 text-[0.93rem] shadow-raised">
              <Menu.Group>
                <Menu.GroupLabel className="px-2.5 pt-1.5 pb-1 text-[0.87rem] text-muted">
                  {filter ? 'What the filters leave' : 'The whole answer'}
                </Menu.GroupLabel>
                {(Object.keys(exportFormats) as ExportFormat[]).map((format) => (
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
