import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass } from '@/ui/Button.tsx'
import { AskedFor, type NamedAt } from './AskedFor.tsx'
import { TopBar } from './TopBar.tsx'

type Props = {
  title: ReactNode
  /** What its address names. */
  named?: readonly NamedAt[]
  /** What may be wrong with the address, and what it does not mean. */
  children: ReactNode
  /** Where to go on. */
  next: { href: string; name: string }
}

/** In place of a page that is not there. */
export function NotFoundPage({ title, named = [], children, next }: Props) {
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-2xl px-4 pt-24 sm:px-6">
        <h1 className="font-semibold text-3xl tracking-tight">{title}</h1>
        <AskedFor named={named} />
        <p className="mt-3 mb-6 text-lg text-muted">{children}</p>
        <Link href={next.href} className={buttonClass('primary')}>
          {next.name}
        </Link>
      </main>
    </>
  )
}
