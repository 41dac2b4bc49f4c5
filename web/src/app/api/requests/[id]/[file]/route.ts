import { get } from '@/lib/api.ts'
import { refuse } from '@/lib/from-page.ts'

const files = new Set(['package', 'evidence'])

/** What the API says of a file that the browser has to know. */
const passed = ['content-type', 'content-length', 'content-disposition', 'content-digest']

type Props = { params: Promise<{ id: string; file: string }> }

/** The package or the evidence of a request, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { id, file } = await params
  if (!files.has(file)) return refuse(404, 'NOT_FOUND', 'A request has `package` and `evidence`.')
  const answer = await get(`/requests/${encodeURIComponent(id)}/${file}`)
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const name of passed) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { status: answer.status, headers })
}
