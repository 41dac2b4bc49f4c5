import { passed } from '@/lib/passed.ts'

type Props = { params: Promise<{ id: string; form: string }> }

/** The signed instruction of a task, for our own page's links. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { id, form } = await params
  return passed(`/tasks/${encodeURIComponent(id)}/instruction/${encodeURIComponent(form)}`)
}
