'use client'

import { Check, Copy } from 'lucide-react'
import { shortReference } from '@/lib/reference.ts'
import { useCopied } from '@/ui/useCopied.ts'

/** The short form of an opaque ref; a click copies the whole of it. */
export function CopyReference({ reference }: { reference: string }) {
  const { copied, copy } = useCopied(reference)
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      onClick={copy}
      title={reference}
      aria-label={`Copy the customer’s reference, ${shortReference(reference)}`}
      className="inline-flex cursor-pointer items-center gap-1.5 rounded font-mono text-[0.87rem] hover:text-accent"
    >
      {shortReference(reference)}
      <Icon aria-hidden="true" size={14} className={copied ? 'text-good' : 'text-muted'} />
      <span role="status" className="sr-only">
        {copied && 'Copied'}
      </span>
    </button>
  )
}
