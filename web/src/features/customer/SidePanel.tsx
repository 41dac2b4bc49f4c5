'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useShortcuts } from '@/features/palette/index.ts'
import { classNames } from '@/lib/class-names.ts'

type Props = {
  label: string
  onClose: () => void
  children: ReactNode
  /** It stands in something that is as tall as it, such as a graph, and has no frame of its own there. */
  inside?: boolean
}

/**
 * Beside the page on a wide screen, over it on a narrow one. Takes the focus when it opens and gives it back when it
 * closes; Escape closes it. Not modal: the list and the graph stay in reach, to choose another one.
 */
export function SidePanel({ label, onClose, children, inside = false }: Props) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  useShortcuts({ close: onClose })
  return (
    <aside
      ref={panel}
      aria-label={label}
      tabIndex={-1}
      className={classNames(
        'fixed inset-y-0 right-0 z-10 w-full max-w-[27rem] overflow-y-auto overscroll-contain border-line border-l bg-raised p-5',
        'shadow-raised focus:outline-none',
        inside
          ? 'lg:static lg:inset-auto lg:w-[26rem] lg:shrink-0 lg:shadow-none'
          : 'xl:sticky xl:inset-auto xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:max-w-none xl:rounded-xl xl:border xl:shadow-card',
      )}
    >
      {children}
    </aside>
  )
}
