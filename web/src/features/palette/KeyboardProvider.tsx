'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { tinykeys } from 'tinykeys'
import { dispatch, type Group } from './dispatch.ts'
import { focusSearch } from './focusSearch.ts'
import { keyBindings } from './keys.ts'
import { singlesOn } from './singles.ts'
import { type Keyboard, KeyboardContext } from './useShortcuts.ts'

// Their code is loaded when they are first asked for.
const HelpDialog = dynamic(() => import('./HelpDialog.tsx').then(({ HelpDialog }) => HelpDialog))
const PaletteDialog = dynamic(() => import('./PaletteDialog.tsx').then(({ PaletteDialog }) => PaletteDialog))

type Shown = 'help' | 'palette' | null

/** Listens for keys, once for the whole page, and shows the help and the palette. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>(null)
  const groups = useRef<readonly Group[]>([])
  const keyboard = useMemo<Keyboard>(
    () => ({
      add: (group) => {
        groups.current = [...groups.current, group]
        return () => {
          groups.current = groups.current.filter((other) => other !== group)
        }
      },
      groups: () => groups.current,
      showHelp: () => setShown('help'),
      showPalette: () => setShown('palette'),
    }),
    [],
  )
  useEffect(() => {
    const { showHelp, showPalette } = keyboard
    const own = { help: showHelp, palette: showPalette, search: () => focusSearch() || showPalette() }
    const take = keyboard.add({ handlers: () => own, within: () => undefined })
    const bindings = keyBindings((press) => dispatch(press, groups.current, singlesOn()))
    // On the window: whatever a part of the page has done with a key itself comes before.
    const stopListening = tinykeys(window, bindings)
    return () => {
      take()
      stopListening()
    }
  }, [keyboard])
  const close = () => setShown(null)
  return (
    <KeyboardContext value={keyboard}>
      {children}
      {shown === 'help' && <HelpDialog onClose={close} />}
      {shown === 'palette' && <PaletteDialog onClose={close} onHelp={keyboard.showHelp} />}
    </KeyboardContext>
  )
}
