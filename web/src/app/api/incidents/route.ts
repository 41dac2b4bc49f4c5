import { get } from '@/lib/api.ts'
import { refuse } from '@/lib/from-page.ts'

/** Where the API has each file. */
const files = {
  'report.json': '/report',
  'report.csv': '/report?format=csv',
  'people.csv': '/people',
}

/** A file about an incident, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const [id, file] = [searchParams.get('id'), searchParams.get('file')]
  if (!id || !isFile(file))
    return refuse(400, 'BAD_REQUEST', `Give \`id\`, and \`file\` as ${Object.keys(files).join(', ')}.`)
  const answer = await get(`/incidents/${encodeURIComponent(id)}${files[file]}`)
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(answer.ok ? { 'content-disposition': `attachment; filename="incident-${file}"` } : {}),
  }
  return new Response(answer.body, { status: answer.status, headers })
}

const isFile = (name: string | null): name is keyof typeof files => name !== null && Object.hasOwn(files, name)
