'use client'

import { TokensSection } from './TokensSection.tsx'
import { UsersSection } from './UsersSection.tsx'

/** Who comes in: tokens of programs, and people who have signed in. */
export function AccessView() {
  return (
    <div className="space-y-8">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Access</h1>
        <p className="mt-1 text-muted">Programs come with tokens, people by signing in.</p>
      </header>
      <TokensSection mayManage />
      <UsersSection />
    </div>
  )
}
