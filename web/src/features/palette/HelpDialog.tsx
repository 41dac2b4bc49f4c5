'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { catalog, type Place, placeNames, shortcutIds } from './catalog.ts'
import { Keys } from './Keys.tsx'
import { singlesOn, turnSingles } from './singles.ts'

/** Every shortcut there is, by where it works. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/35" />
        <Dialog.Popup className="fixed top-[6dvh] left-1/2 z-30 max-h-[88dvh] w-[min(46rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-y-auto rounded-2xl border border-line bg-raised p-5 shadow-raised sm:p-6">
          <div className="flex items-center justify-between">
            <Dialog.Title className="font-semibold text-lg">Keyboard shortcuts</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-mr-1.5 grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden="true" size={17} />
            </Dialog.Close>
          </div>
          <div className="mt-3 gap-x-10 sm:columns-2">
            {(Object.keys(placeNames) as Place[]).map((place) => (
              <Section key={place} place={place} />
            ))}
          </div>
          <SinglesSwitch />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Section({ place }: { place: Place }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1.5 font-medium text-[0.93rem] text-muted">{placeNames[place]}</h3>
      <dl>
        {shortcutIds
          .filter((id) => catalog[id].place === place)
          .map((id) => (
            <div key={id} className="flex items-baseline justify-between gap-4 border-line border-t py-1.5">
              <dt className="text-[0.93rem]">{catalog[id].what}</dt>
              <dd>
                <Keys keys={catalog[id].keys} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** Someone who dictates, or rests a hand on the keys, can turn single characters off: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts */
function SinglesSwitch() {
  const id = useId()
  const [on, setOn] = useState(singlesOn)
  return (
    <p className="border-line border-t pt-3 text-[0.93rem]">
      <label htmlFor={id} className="flex cursor-pointer items-center gap-2.5">
        <input
          id={id}
          type="checkbox"
          checked={on}
          onChange={(event) => setOn(turnSingles(event.target.checked))}
          className="size-4 accent-accent"
        />
        Single-key shortcuts, on this device
      </label>
      <span className="mt-1 block text-muted">
        Shortcuts are off while you type in a field, except those with Ctrl or ⌘.
      </span>
    </p>
  )
}
