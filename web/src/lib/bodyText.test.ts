import { expect, test } from 'vitest'
import { bodyText } from './bodyText.ts'

/** A body of ten bytes a piece, as long as somebody asks for more. */
function endless(headers: Record<string, string> = {}) {
  let pieces = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        pieces += 1
        controller.enqueue(new TextEncoder().encode('0123456789'))
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  return { request, pieces: () => pieces }
}

test('a body up to the most is its text, whatever letters it has', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: 'Zoë 🦊' })
  expect(await bodyText(request, 9)).toBe('Zoë 🦊')
})

test('a body that says that it is longer is not read', async () => {
  const { request, pieces } = endless({ 'content-length': '101' })
  expect(await bodyText(request, 100)).toBeNull()
  expect(pieces()).toBe(0)
})

test('a body without an end is read no further than the most', async () => {
  const { request, pieces } = endless()
  expect(await bodyText(request, 100)).toBeNull()
  expect(pieces()).toBe(11)
})

test('no body is an empty text', async () => {
  expect(await bodyText(new Request('http://localhost/', { method: 'POST' }), 100)).toBe('')
})
