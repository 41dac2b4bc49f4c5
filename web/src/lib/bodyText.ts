/**
 * The body of a request as text, measured while it arrives: nothing beyond the most is read or kept.
 * @param most bytes
 * @returns null where it is longer
 */
export async function bodyText(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (!request.body) return ''
  const pieces: Uint8Array[] = []
  const reader = request.body.getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new TextDecoder().decode(Buffer.concat(pieces))
    bytes += value.length
    if (bytes > most) {
      void reader.cancel()
      return null
    }
    pieces.push(value)
  }
}
