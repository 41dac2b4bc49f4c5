import { refuse } from '@/lib/from-page.ts'
import { passed } from '@/lib/passed.ts'

const names = { csv: 'audit.csv', ndjson: 'audit.ndjson', log: 'audit-log.ndjson' }

/** The audit as a file, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (format !== 'csv' && format !== 'ndjson' && format !== 'log')
    return refuse(400, 'BAD_REQUEST', 'Give `format` as csv, ndjson or log.')
  return passed(format === 'log' ? '/audit/log' : `/audit/entries?${searchParams}`, names[format])
}
