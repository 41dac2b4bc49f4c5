import { useMutation, useQuery } from '@tanstack/react-query'
import {
  AccessPolicyNowDocument,
  type ActorKind,
  GiveGrantDocument,
  GrantHoldersDocument,
  type GrantInput,
  type GrantKind,
  GrantListDocument,
  RevokeGrantDocument,
  SetAccessPolicyDocument,
} from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { usePages } from '@/lib/usePages.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { stateOf } from './words.ts'

export type GrantChange = { give: GrantInput } | { revoke: string } | { need: readonly GrantKind[] }

const shownAnew = [GrantListDocument, AccessPolicyNowDocument]

/** Grants, newest first, which of them are needed (null: not loaded yet), and what can be done about both. */
export function useGrants() {
  const refresh = useRefreshOf(shownAnew)
  const pages = usePages({
    document: GrantListDocument,
    variables: {},
    connection: ({ grants }) => grants,
    firstPage: 50,
    fresh: true,
  })
  const policy = useQuery({ ...queryOf(AccessPolicyNowDocument, {}), gcTime: 0 })
  const { mutate, isPending, error } = useMutation({
    mutationFn: change,
    onSuccess: refresh,
  })
  return {
    pages,
    needed: policy.data?.accessPolicy.grantsNeeded ?? null,
    change: mutate,
    pending: isPending,
    problem: error?.message ?? null,
  }
}

export type Holder = { value: string; name: string; isPerson: boolean }

/** Who can be given a grant: people who have signed in, and tokens that are valid. */
export function useHolders(): readonly Holder[] {
  const { data } = useQuery({ ...queryOf(GrantHoldersDocument, {}), gcTime: 0 })
  const people = data?.users.edges.map(({ node }) => ({ value: node.subject, name: node.name, isPerson: true })) ?? []
  const valid = data?.tokens.edges.filter(({ node }) => stateOf(node, Date.now()) === 'active') ?? []
  return [...people, ...valid.map(({ node }) => ({ value: node.id, name: node.name, isPerson: false }))]
}

/** What a holder is called; one that cannot be given anything any more, by their id. */
export const holderName = (
  holders: readonly Holder[],
  { holder, holderKind }: { holder: string; holderKind: ActorKind },
): string =>
  holders.find(({ value, isPerson }) => value === holder && isPerson === (holderKind === 'PERSON'))?.name ?? holder

async function change(wanted: GrantChange): Promise<void> {
  const [error] = (await send(wanted)).userErrors
  if (error) throw new ApiError(error.code, error.message)
}

async function send(wanted: GrantChange) {
  if ('give' in wanted) return (await request(GiveGrantDocument, { input: wanted.give })).grant
  if ('revoke' in wanted) return (await request(RevokeGrantDocument, { input: { id: wanted.revoke } })).revokeGrant
  return (await request(SetAccessPolicyDocument, { input: { grantsNeeded: [...wanted.need] } })).setAccessPolicy
}
