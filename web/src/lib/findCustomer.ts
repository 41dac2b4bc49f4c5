'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { whoMay } from '@/access/roles.ts'
import { FindCustomerDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { consentsPath, customerPath } from '@/lib/paths.ts'

/** Why nobody was found. What was typed stays in the browser: it is not sent back. */
export type FindState = { problem: string; field: 'namespace' | 'value' | null } | null

const Identity = z.object({ namespace: z.string().trim().min(1).max(200), value: z.string().trim().min(1).max(1000) })

/**
 * Looks a person up by an identity from a form's body and goes on to their page, or to what they agreed to. Only the opaque ref is in its address.
 */
export async function findCustomer(_: FindState, form: FormData): Promise<FindState> {
  const identity = Identity.safeParse({ namespace: form.get('namespace'), value: form.get('value') })
  if (!identity.success) {
    const missing = identity.error.issues[0]?.path[0] === 'namespace' ? 'namespace' : 'value'
    return {
      problem: missing === 'value' ? 'Enter an identity.' : 'Enter the kind of identity.',
      field: missing,
    }
  }
  const found = await refOf(identity.data)
  if ('problem' in found) return found
  redirect(form.get('to') === 'consents' ? consentsPath(found.ref) : customerPath(found.ref))
}

/**
 * Where the person is shown who has an identity that was typed elsewhere than into a form, or why nobody was found. It travels in the body of a
 * POST, and is kept nowhere.
 */
export async function pathOfPerson(typed: z.infer<typeof Identity>): Promise<{ path: string } | { problem: string }> {
  const identity = Identity.safeParse(typed)
  if (!identity.success) return { problem: 'Enter an identity.' }
  const found = await refOf(identity.data)
  return 'ref' in found ? { path: customerPath(found.ref) } : { problem: found.problem }
}

async function refOf(identity: z.infer<typeof Identity>): Promise<{ ref: string } | NonNullable<FindState>> {
  try {
    const { customerImpact } = await ask(FindCustomerDocument, { customer: { identity } })
    return { ref: customerImpact.customer.ref }
  } catch (error) {
    if (error instanceof ApiError) return { problem: told(error), field: isInput(error) ? 'value' : null }
    throw error
  }
}

const isInput = ({ code }: ApiError) => code === 'CUSTOMER_NOT_FOUND' || code === 'BAD_USER_INPUT'

/** What the API says in words that fit here. */
const AS_IT_IS = new Set(['BAD_USER_INPUT', 'UNREACHABLE', 'UNAUTHENTICATED', 'GRANT_NEEDED'])

function told({ code, message }: ApiError): string {
  if (code === 'CUSTOMER_NOT_FOUND') {
    return 'No records match this identity. Check the spelling, or try another identity of the same person.'
  }
  if (AS_IT_IS.has(code)) return message
  if (code === 'FORBIDDEN') return `Your role does not let you look people up: that needs ${whoMay('PERSON_READ')}.`
  return 'The lineage service could not answer. Try again.'
}
