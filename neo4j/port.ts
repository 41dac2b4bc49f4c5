import { createServer } from 'node:net'
import { Neo4jProblem } from './problem.ts'

/**
 * Makes sure that a port of the loopback interface is free.
 * @param port 0 picks any free one
 * @returns the port
 * @throws Neo4jProblem PORT_TAKEN or PORT_INVALID
 */
export async function freePort(port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Neo4jProblem('PORT_INVALID', `NEO4J_PORT is no port: ${port}`, 'Use 0 to 65535; 0 picks a free one.')
  }
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error)
    })
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

/** Says that something else listens on the port. */
export function portTaken(port: number): Neo4jProblem {
  return new Neo4jProblem(
    'PORT_TAKEN',
    `Port ${port} of 127.0.0.1 is taken by another program.`,
    'Stop that program; or, if it is a Neo4j that you want to use, set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD;' +
      ' or set NEO4J_PORT to another port (0 picks a free one).',
  )
}
