import { generate } from 'selfsigned'

export type Certificate = { key: string; cert: string }

/** An authority of one's own, as a company has it. */
export type Authority = {
  /** What clients are given to trust. */
  cert: string
  /** A key, and a certificate for these names with the chain up to the authority, which is not in it. */
  issue(): Promise<Certificate>
}

const ca = [
  { name: 'basicConstraints' as const, cA: true, critical: true },
  { name: 'keyUsage' as const, keyCertSign: true, cRLSign: true, critical: true },
]

const server = [
  { name: 'basicConstraints' as const, cA: false, critical: true },
  { name: 'keyUsage' as const, digitalSignature: true, keyEncipherment: true, critical: true },
  { name: 'extKeyUsage' as const, serverAuth: true },
  {
    name: 'subjectAltName' as const,
    altNames: [
      { type: 2 as const, value: 'localhost' },
      { type: 7 as const, ip: '127.0.0.1' },
    ],
  },
]

const named = (value: string) => [{ name: 'commonName', value }]

/** A root, an authority under it that issues, and certificates for `localhost` and 127.0.0.1. */
export async function newAuthority(name: string): Promise<Authority> {
  const root = await generate(named(`${name} root`), { keySize: 2048, algorithm: 'sha256', extensions: ca })
  const issuing = await generate(named(`${name} issuing`), {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: ca,
    ca: { key: root.private, cert: root.cert },
  })
  return {
    cert: root.cert,
    issue: async () => {
      const leaf = await generate(named('localhost'), {
        keySize: 2048,
        algorithm: 'sha256',
        extensions: server,
        ca: { key: issuing.private, cert: issuing.cert },
      })
      return { key: leaf.private, cert: `${leaf.cert.trim()}\n${issuing.cert.trim()}\n` }
    },
  }
}
