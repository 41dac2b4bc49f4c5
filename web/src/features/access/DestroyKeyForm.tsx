import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { DestroyKeyDocument, WorkspaceKeyDocument } from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { request } from '@/lib/request.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Button } from '@/ui/Button.tsx'

/** Asks for the workspace's name before its key is destroyed. */
export function DestroyKeyForm({ workspace, onDone }: { workspace: string; onDone: () => void }) {
  const id = useId()
  const refresh = useRefreshOf([WorkspaceKeyDocument])
  const [typed, setTyped] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: destroy,
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  })
  return (
    <form
      aria-label="Destroy the key"
      className="rounded-lg border border-line bg-sunken p-3"
      onSubmit={(event) => {
        event.preventDefault()
        mutate(typed)
      }}
    >
      <p id={`${id}-what`}>
        Nobody can be looked up in {workspace} again, and pipelines can no longer name people in it. Lineage stays,
        without anybody’s name. This cannot be undone.
      </p>
      <label htmlFor={id} className="mt-3 mb-1 block text-[0.87rem] text-muted">
        Type {workspace} to confirm
      </label>
      <input
        id={id}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-what`}
        className="h-9 w-full max-w-sm rounded-lg border border-line-strong bg-surface px-2.5"
      />
      <p role="alert" className="mt-2 text-fail">
        {error?.message}
      </p>
      <div className="mt-2 flex gap-2">
        <Button type="submit" look="primary" disabled={isPending || typed !== workspace}>
          {isPending ? 'Destroying …' : 'Destroy the key'}
        </Button>
        <Button onClick={onDone}>Keep it</Button>
      </div>
    </form>
  )
}

async function destroy(workspace: string): Promise<void> {
  const { destroyKey } = await request(DestroyKeyDocument, { input: { workspace } })
  const [error] = destroyKey.userErrors
  if (error) throw new ApiError(error.code, error.message)
}
