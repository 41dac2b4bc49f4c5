'use client'

import { useMay } from '@/lib/PersonProvider.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { ClearancesSection } from './ClearancesSection.tsx'
import { GrantsSection } from './GrantsSection.tsx'
import { IdentifiersSection } from './IdentifiersSection.tsx'
import { KeySection } from './KeySection.tsx'
import { TokensSection } from './TokensSection.tsx'
import { UsersSection } from './UsersSection.tsx'

/** Who has access: API tokens, people who have signed in, what both were granted and are cleared for, and the key without which nobody can be looked up. */
export function AccessView() {
  const [mayRead, mayManage] = [useMay('ACCESS_READ'), useMay('TOKEN_MANAGE')]
  const [mayGrant, mayDestroy] = [useMay('ACCESS_MANAGE'), useMay('KEY_DESTROY')]
  const [mayMask, mayRotate] = [useMay('INGEST_MANAGE'), useMay('KEY_ROTATE')]
  if (!mayRead)
    return (
      <Problem title="You may not see who has access">
        Auditors and admins may. Ask one of them, or sign in as one.
      </Problem>
    )
  return (
    <div className="space-y-8">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Access</h1>
        <p className="mt-1 text-muted">Programs use API tokens, people sign in.</p>
      </header>
      <TokensSection mayManage={mayManage} />
      <UsersSection />
      <GrantsSection mayChange={mayGrant} />
      <ClearancesSection mayChange={mayGrant} />
      <IdentifiersSection mayChange={mayMask} />
      <KeySection mayDestroy={mayDestroy} mayRotate={mayRotate} />
    </div>
  )
}
