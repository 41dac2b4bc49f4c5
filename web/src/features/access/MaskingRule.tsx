import { useMutation, useQuery } from '@tanstack/react-query'
import { IdentifierMaskingDocument, SetIdentifierMaskingDocument } from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { Button } from '@/ui/Button.tsx'

/** Whether identifiers in names are masked. `mayChange`: whoever looks may turn that on and off. */
export function MaskingRule({ mayChange }: { mayChange: boolean }) {
  const refresh = useRefreshOf([IdentifierMaskingDocument])
  const { data } = useQuery(queryOf(IdentifierMaskingDocument, {}))
  const { mutate, isPending, error } = useMutation({
    mutationFn: set,
    onSuccess: refresh,
  })
  if (!data) return null
  const on = data.identifierMasking
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b p-4">
      <div>
        <p>
          {on
            ? 'New ones are masked: a pseudonym is stored in their place, always the same one.'
            : 'They are stored as they are sent.'}
        </p>
        <p role="alert" className="text-fail">
          {error?.message}
        </p>
      </div>
      {mayChange && (
        <Button disabled={isPending} onClick={() => mutate(!on)}>
          {on ? 'Stop masking' : 'Mask new ones'}
        </Button>
      )}
    </div>
  )
}

async function set(on: boolean): Promise<void> {
  const { setIdentifierMasking } = await request(SetIdentifierMaskingDocument, { input: { on } })
  const [error] = setIdentifierMasking.userErrors
  if (error) throw new ApiError(error.code, error.message)
}
