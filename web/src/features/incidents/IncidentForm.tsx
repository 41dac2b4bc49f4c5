import { useRef } from 'react'
import type { ChangedIncidentFragment } from '@/generated/graphql.ts'
import { ChangeForm, type ChangeFormProps } from '@/ui/ChangeForm.tsx'
import { useIncidentChange, useRefresh } from './useIncidentChange.ts'

/** A form that changes an incident. What was typed stays when somebody else was quicker. */
export function IncidentForm(props: ChangeFormProps<ChangedIncidentFragment>) {
  const form = useRef<HTMLFormElement>(null)
  const change = useIncidentChange()
  const refresh = useRefresh()
  return <ChangeForm {...props} form={form} change={change} what="incident" onRefresh={() => void refresh()} />
}
