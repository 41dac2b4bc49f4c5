import { refuse } from '@/lib/from-page.ts'
import { passed } from '@/lib/passed.ts'

const files = new Set(['package', 'evidence'])

type Props = { params: Promise<{ id: string; file: string }> }

/** The package or the evidence of a request, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { id, file } = await params
  if (!files.has(file)) return refuse(404, 'NOT_FOUND', 'A request has `package` and `evidence`.')
  return passed(`/requests/${encodeURIComponent(id)}/${file}`)
}
