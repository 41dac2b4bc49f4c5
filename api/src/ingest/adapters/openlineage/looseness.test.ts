import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digest, instant } from './example.ts'
import { parseEvent } from './parse.ts'

const NOW = instant('2027-01-01T00:00:00Z')
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

describe('whatever names run or job, datasets and a time that can be understood keeps its lineage', () => {
  it.each(Object.entries(read('looseness') as Record<string, object>))('%s', (_, event) => {
    const parsed = parseEvent(event, NOW, digest)
    const commands = 'commands' in parsed ? parsed.commands : []
    expect(commands.flatMap((command) => (command.type === 'run' ? command.outputs : []))).toMatchObject([
      { name: 'b' },
    ])
  })

  it.each(['feast-apply', 'feast-with-uri-producer'])('%s', (name) => {
    for (const event of listed(read(name))) expect(Object.keys(parseEvent(event, NOW, digest))).toContain('commands')
  })
})
