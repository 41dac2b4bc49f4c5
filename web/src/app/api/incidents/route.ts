import { refuse } from '@/lib/from-page.ts'
import { passed } from '@/lib/passed.ts'

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
  return passed(`/incidents/${encodeURIComponent(id)}${files[file]}`, `incident-${file}`)
}

const isFile = (name: string | null): name is keyof typeof files => name !== null && Object.hasOwn(files, name)
