'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { ImpactGraphView } from '@/features/impact/index.ts'

export default function Scratch() {
  const ref = useSearchParams().get('ref') ?? ''
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <main className="mx-auto max-w-[1440px] p-6">
      <ImpactGraphView customerRef={ref} asOf={null} filter={null} selected={selected} onSelect={setSelected} />
    </main>
  )
}
