'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/ui/Button.tsx'

/** Puts the explanation into the clipboard, as text. */
export function CopyExplanation({ text }: { text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  const Icon = state === 'copied' ? Check : Copy
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button onClick={copy} className="h-8 px-2.5 text-[13px]">
        <Icon aria-hidden="true" size={14} className={state === 'copied' ? 'text-good' : 'text-muted'} />
        Copy as text
      </Button>
      <span role="status" className="text-[13px] text-muted">
        {state === 'copied' && 'Copied, with what is known to be missing.'}
        {state === 'failed' && 'This browser does not let pages copy. Select the text instead.'}
      </span>
    </p>
  )
}
