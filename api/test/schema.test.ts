import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSchema, findBreakingChanges } from 'graphql'
import { describe, expect, it } from 'vitest'

const SCHEMA = join(import.meta.dirname, '../../schema')
const { DYETRACE_CONTRACT, DYETRACE_FIXTURES } = process.env
const contract = DYETRACE_CONTRACT ?? (DYETRACE_FIXTURES ? join(dirname(DYETRACE_FIXTURES), 'contract.graphql') : '')

describe('the schema', () => {
  it.skipIf(!existsSync(contract))('has every name of the contract, compatibly', () => {
    const files = readdirSync(SCHEMA).filter((file) => file.endsWith('.graphql'))
    const project = buildSchema(files.map((file) => readFileSync(join(SCHEMA, file), 'utf8')).join('\n'))
    const agreed = buildSchema(readFileSync(contract, 'utf8'))
    expect(findBreakingChanges(agreed, project).map(({ description }) => description)).toEqual([])
  })
})
