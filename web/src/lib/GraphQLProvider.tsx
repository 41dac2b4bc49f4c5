'use client'

import { type ReactNode, useState } from 'react'
import { Client, cacheExchange, fetchExchange, Provider } from 'urql'

/**
 * The client of every question that a page asks. Always POST: an identifier must not reach an address or a proxy's log.
 * Answers are kept for as long as the page is open; immutable versions make that safe for one point in time.
 */
export function GraphQLProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new Client({
        url: '/api/graphql',
        exchanges: [cacheExchange, fetchExchange],
        preferGetMethod: false,
        fetchOptions: { credentials: 'same-origin', headers: { 'content-type': 'application/json' } },
      }),
  )
  return <Provider value={client}>{children}</Provider>
}
