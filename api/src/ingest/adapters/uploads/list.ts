import { type Delivery, doorOf, type Reason, receive } from '../../receiver/index.ts'
import type { IngestContext, MembersCommand, NamesPeople } from '../../statements/index.ts'
import type { ListHead } from './entry.ts'
import { addFault, type Progress } from './progress.ts'
import { lookUpWaiting, type Upload } from './upload.ts'

/** A list under way. */
type List = NonNullable<Progress['list']>

/** Ends the list under way, and begins the one whose head is the line that was just read. `head`: null where it is faulty. */
export async function beginList(
  context: IngestContext,
  upload: Upload,
  head: ListHead | null,
  key: string | null,
): Promise<void> {
  await endList(context, upload)
  upload.progress.list = { line: upload.progress.lines, faulty: null, unfit: 0, namespaces: [], key, head }
}

/**
 * The list under way is whole: it is taken in as `recordMembers` would take it, or refused with all that is in it. If the upload is cut
 * off after that and before it is saved, the list comes again with the same key and content, and changes nothing.
 */
export async function endList(context: IngestContext, upload: Upload): Promise<void> {
  const { progress, staged } = upload
  const { list } = progress
  if (!list) return
  await lookUpWaiting(context, upload)
  const delivery = deliveryOf(upload, list)
  const [receipt] = await receive(doorOf(context), context.ws, [delivery])
  if (!receipt) throw new Error('a list without a receipt')
  const said: Reason[] = [...delivery.refusals, ...(delivery.unfit ?? [])]
  for (const error of receipt.errors) if (!said.includes(error)) addFault(progress, { ...error, line: list.line })
  progress.lists[receipt.taken ? 'accepted' : 'refused'] += 1
  progress.list = null
  staged.clear()
}

/** Its faults were told with their lines, so one refusal stands for all of them. */
function deliveryOf({ id, staged }: Upload, { line, key, head, faulty, unfit, namespaces }: List): Delivery<Reason> {
  const refusedAs = () => ({ key: key ?? `upload ${id} line ${line}` })
  if (faulty !== null || head === null)
    return { commands: [], refusals: [refusal(faulty ?? 'INVALID_LINE')], refusedAs }
  const people = { members: [], ordinals: staged.people, namespaces: namespaces.toSorted() }
  return {
    commands: [commandOf(head as ListHead, people)],
    refusals: [],
    unfit: unfit > 0 ? [refusal('INVALID_IDENTITY')] : [],
    unfitCount: unfit,
    refusedAs,
  }
}

function commandOf(head: ListHead, people: Pick<MembersCommand, 'members' | 'ordinals' | 'namespaces'>): NamesPeople {
  if (!('consent' in head)) return { type: 'members', ...head, ...people }
  const { consent, ...keyed } = head
  return { type: 'consent', ...keyed, ...consent, ...people }
}

const refusal = (code: string): Reason => ({ code, field: ['members'], message: 'Correct the lines that are listed.' })
