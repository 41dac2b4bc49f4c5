import { useMutation } from '@tanstack/react-query'
import {
  type ChangedTokenFragment,
  CreateTokenDocument,
  type CreateTokenInput,
  RevokeTokenDocument,
  RotateTokenDocument,
  TokenListDocument,
  type TokenRowFragment,
} from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { request } from '@/lib/request.ts'
import { usePages } from '@/lib/usePages.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'

const shownAnew = [TokenListDocument]

/** How long the old token stays valid beside its replacement. */
const OVERLAP_HOURS = 24

/** What is done to tokens. `hours`: how long the new one is good for. */
export type TokenChange =
  | { create: CreateTokenInput }
  | { replace: TokenRowFragment; hours: number }
  | { revoke: TokenRowFragment }

/** Tokens, newest first, and what can be done to them. `made`: the last new one, with its secret, as long as the page is shown. */
export function useTokens() {
  const refresh = useRefreshOf(shownAnew)
  const pages = usePages({
    document: TokenListDocument,
    variables: {},
    connection: ({ tokens }) => tokens,
    firstPage: 50,
    fresh: true,
  })
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: change,
    onSuccess: refresh,
    gcTime: 0,
  })
  return { pages, change: mutate, pending: isPending, changed: data ?? null, problem: error?.message ?? null }
}

async function change(wanted: TokenChange): Promise<ChangedTokenFragment> {
  const payload = await send(wanted)
  const [error] = payload.userErrors
  if (error) throw new ApiError(error.code, error.message)
  return payload
}

async function send(wanted: TokenChange): Promise<ChangedTokenFragment> {
  if ('create' in wanted) return (await request(CreateTokenDocument, { input: wanted.create })).createToken
  if ('revoke' in wanted) return (await request(RevokeTokenDocument, { input: { id: wanted.revoke.id } })).revokeToken
  const input = { id: wanted.replace.id, hours: wanted.hours, overlapHours: OVERLAP_HOURS }
  return (await request(RotateTokenDocument, { input })).rotateToken
}
