import { get } from '@/lib/api.ts'
import { refuse } from '@/lib/from-page.ts'

const names = { csv: 'audit.csv', ndjson: 'audit.ndjson', log: 'audit-log.ndjson' }

/** The audit as a file, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (format !== 'csv' && format !== 'ndjson' && format !== 'log')
    return refuse(400, 'BAD_REQUEST', 'Give `format` as csv, ndjson or log.')
  const answer = await get(format === 'log' ? '/audit/log' : `/audit/entries?${searchParams}`)
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(answer.ok ? { 'content-disposition': `attachment; filename="${names[format]}"` } : {}),
  }
  return new Response(answer.body, { status: answer.status, headers })
}
