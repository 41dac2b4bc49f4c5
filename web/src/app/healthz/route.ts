/** Says that this server answers. It does not ask the API: a page that says the API is away is better than no page. */
export function GET() {
  return new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
