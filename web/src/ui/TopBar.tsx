import Link from 'next/link'
import { Drop } from './Logo.tsx'

/** Above every page. `find`: offers the way back to the identity box. */
export function TopBar({ find = false }: { find?: boolean }) {
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex h-13 max-w-[1440px] items-center justify-between px-4 sm:px-6">
        <Link href="/" className="-ml-1 flex items-center gap-2 rounded px-1 font-semibold tracking-tight">
          <Drop />
          Dyetrace
        </Link>
        {find && (
          <Link href="/" className={quietLink}>
            Find another customer
          </Link>
        )}
      </div>
    </header>
  )
}

const quietLink = 'rounded px-1 text-muted underline-offset-4 hover:text-ink hover:underline'
