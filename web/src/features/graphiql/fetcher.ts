import type { GraphiQL } from 'graphiql'
import { Kind, parse } from 'graphql'
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
    if (!SENDABLE.test(typed)) return failed('The token contains a character that is not allowed. Copy it again.')
    const response = await fetch('/api/graphiql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(typed && { [TOKEN_HEADER]: typed }) },
      body: JSON.stringify({ query, variables, operationName: operationIn(query, operationName) }),
    }).catch(() => null)
    if (!response) return failed('This page’s server is not responding. Try again.')
    return response.json().catch(() => failed(`This page’s server answered ${response.status}, without JSON.`))
  }
}

/**
 * GraphiQL learns what an operation is called a moment after it was typed: a name that is no longer in the document is left
 * out, so that the only operation is run, and of several none.
 */
export function operationIn(query: string, name: string | null | undefined): string | undefined {
  if (!name) return undefined
  try {
    const { definitions } = parse(query, { noLocation: true })
    return definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name)
      ? name
      : undefined
  } catch {
    // What is wrong with it, the API says.
    return name
  }
}

const failed = (message: string) => ({ errors: [{ message }] })
