import { useRef } from 'react'
import type { ChangedRequestFragment } from '@/generated/graphql.ts'
import { ChangeForm, type ChangeFormProps } from '@/ui/ChangeForm.tsx'
import { useChange, useRefresh } from './useChange.ts'

/** A form that changes a request. What was typed stays when somebody else was quicker. */
export function MoveForm(props: ChangeFormProps<ChangedRequestFragment>) {
  const form = useRef<HTMLFormElement>(null)
  const change = useChange(() => form.current?.reset())
  const refresh = useRefresh()
  return <ChangeForm {...props} form={form} change={change} what="request" onRefresh={() => void refresh()} />
}
