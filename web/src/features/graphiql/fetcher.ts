import type { GraphiQL } from 'graphiql'
import type { ComponentProps } from 'react'
import { TOKEN_HEADER } from './token.ts'

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher']

/** Whatever a header may carry: anything else the browser would refuse with words of its own. */
const SENDABLE = /^[\x21-\x7e]*$/

/**
 * Asks by our own server (app/api/graphiql), always in a POST's body. What goes wrong on the way is told as GraphQL tells it,
 * so that it stands where the answer would. @param token as it is typed at the moment; empty: none
 */
export function fetcherWith(token: () => string): Fetcher {
  return async ({ query, operationName, variables }) => {
    const typed = token().trim()
    if (!SENDABLE.test(typed)) return failed('The token has a space or a sign in it that no token has. Copy it again.')
    const response = await fetch('/api/graphiql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(typed && { [TOKEN_HEADER]: typed }) },
      body: JSON.stringify({ query, operationName, variables }),
    }).catch(() => null)
    if (!response) return failed('This page’s server does not answer. Try again.')
    return response.json().catch(() => failed(`This page’s server answered ${response.status}, and not in JSON.`))
  }
}

const failed = (message: string) => ({ errors: [{ message }] })
