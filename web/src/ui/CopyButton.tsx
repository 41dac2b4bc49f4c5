'use client'

import { Check, Copy } from 'lucide-react'
import { useCopied } from './useCopied.ts'

/** Copies a text; says so for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { copied, copy } = useCopied(text)
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={label}
      className="inline-flex shrink-0 cursor-pointer items-center gap-1.5 rounded-md border border-line bg-surface px-2 py-1 text-[0.87rem] hover:border-line-strong"
    >
      <Icon aria-hidden="true" size={14} className={copied ? 'text-good' : 'text-muted'} />
      {copied ? 'Copied' : 'Copy'}
      <span role="status" className="sr-only">
        {copied && 'Copied'}
      </span>
    </button>
  )
}
