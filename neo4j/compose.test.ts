import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { neo4jVersion } from './jars.ts'

const root = resolve(import.meta.dirname, '..')
const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8')

describe('docker-compose.yml', () => {
  it('pins the Neo4j version that the local database has', async () => {
    expect(/image: neo4j:(\S+)-community/.exec(compose)?.[1]).toBe(await neo4jVersion())
  })

  it('publishes ports on the loopback interface only', () => {
    const published = [...compose.matchAll(/- "(\S+):\d+"/g)].map(([, address]) => address)
    expect(published.length).toBeGreaterThan(0)
    for (const address of published) expect(address).toMatch(/^127\.0\.0\.1:/)
  })
})

describe('an image of ours', () => {
  const dockerfile = (name: string) => readFileSync(join(root, name, 'Dockerfile'), 'utf8')

  it.each(['api', 'web'])('runs as a user without rights: %s', (name) => {
    const [, last = ''] = /(?:^|\n)FROM [^\n]*((?:\n(?!FROM ).*)*)$/.exec(dockerfile(name)) ?? []
    expect([...last.matchAll(/^USER (\S+)$/gm)].at(-1)?.[1]).toBe('node')
  })

  it.each(['api', 'web'])('runs no script of a package that it installs: %s', (name) => {
    const installs = [...dockerfile(name).matchAll(/npm ci[^\n&]*/g)].map(([command]) => command)
    expect(installs.length).toBeGreaterThan(0)
    for (const command of installs) expect(command).toContain('--ignore-scripts')
  })
})
