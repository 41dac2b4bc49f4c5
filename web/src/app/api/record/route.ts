import { formats } from '@/features/record/words.ts'
import { refuse } from '@/lib/from-page.ts'
import { passed } from '@/lib/passed.ts'
import { addressOf } from '@/lib/paths.ts'

/** The record of processing as a file, for our own page's links: the API writes it, and it passes through as it comes. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = formats.find((one) => one === searchParams.get('format'))
  if (!format) return refuse(400, 'BAD_REQUEST', `Give \`format\` as ${formats.join(', ')}.`)
  const asOf = searchParams.get('asOf')
  return passed(addressOf('/record', { format, ...(asOf ? { asOf } : {}) }), `record-of-processing.${format}`)
}
