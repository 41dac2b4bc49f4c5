import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { AskAgainDocument, type ChangedRequestFragment } from '@/generated/graphql.ts'
import { requestPath } from '@/lib/paths.ts'
import { request } from '@/lib/request.ts'
import { Button, buttonClass } from '@/ui/Button.tsx'
import { type Draft, openInput } from './draft.ts'
import { useChange } from './useChange.ts'

type Props = { duplicate: NonNullable<ChangedRequestFragment['duplicate']>; draft: Draft }

/** The same is asked for already: leads to that request, and puts the repetition on record there. */
export function DuplicateNote({ duplicate: { id, version }, draft }: Props) {
  const router = useRouter()
  const repeating = useChange(() => router.push(requestPath(id)))
  const repeat = () => {
    const { receivedAt, reference } = openInput(draft)
    repeating.send(
      async () => (await request(AskAgainDocument, { input: { id, version, receivedAt, reference } })).askAgain,
    )
  }
  return (
    <div role="alert" className="rounded-lg border border-warn-line bg-warn-soft p-3">
      <p className="font-medium">A request of this type by one of these identities is open already.</p>
      <p className="mt-1 text-[0.93rem]">Its dates stay those of the first time.</p>
      <p className="text-fail empty:hidden">{repeating.rest()}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" disabled={repeating.pending} onClick={repeat}>
          Put it on record there
        </Button>
        <Link prefetch={false} href={requestPath(id)} className={buttonClass('quiet')}>
          See the open request
        </Link>
      </div>
    </div>
  )
}
