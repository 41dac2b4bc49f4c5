'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { TokenField } from './TokenField.tsx'

// A megabyte (340 kB compressed) that no other page needs, and that a server cannot render.
const Console = dynamic(() => import('./Console.tsx').then(({ Console }) => Console), {
  ssr: false,
  loading: () => <Loading />,
})

/** GraphiQL, and the token it asks with. The token is held here, in memory, until the page is left. */
export function GraphiqlView() {
  const [token, setToken] = useState('')
  const latest = useRef(token)
  useEffect(() => {
    latest.current = token
  }, [token])
  useEffect(() => {
    // A page that the browser keeps to come back to has forgotten it.
    const forget = () => setToken('')
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [])
  const read = useCallback(() => latest.current, [])
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-3 px-4 py-4 sm:px-6">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">GraphiQL</h1>
          <p className="mt-1 max-w-[62ch] text-muted">
            Query the API, with completion and documentation. Nothing that you type is stored or put in a URL. It is
            gone when you leave the page.
          </p>
        </div>
        <TokenField token={token} onChange={setToken} />
      </div>
      {/* What fills it is laid over it: its own height never moves the page. */}
      <div className="relative min-h-[52rem] flex-1 border-line border-t bg-surface md:min-h-[30rem]">
        <div className="absolute inset-0">
          <Console token={read} />
        </div>
      </div>
    </>
  )
}

function Loading() {
  return (
    <div role="status" className="flex h-full flex-col gap-3 p-3 md:flex-row">
      <span className="sr-only">Loading GraphiQL</span>
      <Skeleton className="flex-1" />
      <Skeleton className="flex-1" />
    </div>
  )
}
