import Link from 'next/link'
import type { ReactNode } from 'react'
import { PaletteButton } from '@/features/palette/index.ts'
import { Drop } from '@/ui/Logo.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { SiteNavigation } from './SiteNavigation.tsx'

/** Above every page: the ways to the others. `children`: at its end. */
export function TopBar({ children }: { children?: ReactNode }) {
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex min-h-13 max-w-[1440px] flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6">
        <Link href="/" className="-ml-1 flex h-11 items-center gap-2 rounded px-1 font-semibold tracking-tight sm:h-13">
          <Drop />
          Dyetrace
        </Link>
        <SiteNavigation />
        {children}
        <PaletteButton />
        <PersonMenu />
      </div>
    </header>
  )
}
