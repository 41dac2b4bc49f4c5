import { connect } from 'node:net'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endSlowBodies, readBodies, refusedBodyOf } from './index.ts'

const app = fastify()
let port = 0
const broken: unknown[] = []
beforeAll(async () => {
  readBodies(app)
  endSlowBodies(app, ['/stream'], { idle: 200, whole: 700 })
  app.setErrorHandler(async (error: Error & { code: string }, request, reply) => {
    const refused = refusedBodyOf(error as never, request)
    return reply.code(refused?.statusCode ?? 500).send({ message: refused?.message })
  })
  app.post('/', async () => ({ ok: true }))
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post('/stream', async (request, reply) => {
      try {
        let bytes = 0
        for await (const piece of request.body as AsyncIterable<Buffer>) bytes += piece.length
        return { bytes }
      } catch (error) {
        broken.push(error)
        return reply.code(400).send({ broken: true })
      }
    })
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  port = Number(new URL(address).port)
})
afterAll(() => app.close())

/** Sends these pieces with pauses between them, and nothing after the last. @returns all that is answered */
function answerTo(path: string, pieces: string[], pause: number, length: number): Promise<string> {
  return new Promise((answered) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes
    })
    socket.on('close', () => answered(text)).on('error', () => answered(text))
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`,
    )
    const next = () => {
      const piece = pieces.shift()
      if (piece === undefined || socket.destroyed) return
      socket.write(piece)
      setTimeout(next, pause)
    }
    next()
  })
}

const letters = (text: string) => [...text]

describe('a body', () => {
  it('of which nothing more comes is answered with 408', async () => {
    const answer = await answerTo('/', ['{'], 0, 100)
    expect(answer).toContain('HTTP/1.1 408')
    expect(answer).toContain('without pauses')
  })

  it('that comes letter by letter for too long is answered with 408, though it never stops', async () => {
    expect(await answerTo('/', letters('x'.repeat(100)), 50, 100)).toContain('HTTP/1.1 408')
  })

  it('that comes in pieces in time is taken', async () => {
    expect(await answerTo('/', letters('{"a":1}'), 20, 7)).toContain('HTTP/1.1 200')
  })

  it('that is read as it comes may take as long as it needs', async () => {
    expect(await answerTo('/stream', letters('x'.repeat(20)), 50, 20)).toContain('{"bytes":20}')
  })

  it('that is read as it comes may not stop', async () => {
    expect(await answerTo('/stream', ['x'], 0, 100)).toContain('{"broken":true}')
    expect(broken).toHaveLength(1)
  })
})
