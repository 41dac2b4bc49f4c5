'use client'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { TokenField } from './TokenField.tsx'

// Half a megabyte that no other page needs, and that a server cannot render.
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
      <TokenField token={token} onChange={setToken} />
      <div className="relative mt-4 min-h-[44rem] flex-1 overflow-hidden border-line border-t md:min-h-[30rem]">
        <div className="absolute inset-0">
          <Console token={read} />
        </div>
      </div>
    </>
  )
}

function Loading() {
  return (
    <div role="status" className="flex h-full gap-4 p-4">
      <span className="sr-only">Loading GraphiQL</span>
      <Skeleton className="h-full flex-1" />
      <Skeleton className="h-full flex-1" />
    </div>
  )
}
