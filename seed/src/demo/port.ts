import { createServer } from 'node:net'

/** The first free port on 127.0.0.1 from this one on; says on `tell` when it is another. */
export async function freePort(wanted: number, what: string, tell: (line: string) => void): Promise<number> {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if (!(await isFree(port))) continue
    if (port !== wanted) tell(`Port ${wanted} is taken; ${what} listens on ${port}.`)
    return port
  }
  throw new Error(`No free port for ${what} between ${wanted} and ${wanted + 49}. Stop what uses them, or set another.`)
}

const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
