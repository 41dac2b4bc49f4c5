import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSchema, extendSchema, findBreakingChanges, type GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'

const contract = resolve(import.meta.dirname, '../../fixtures/contract.graphql')
const folder = resolve(import.meta.dirname, '../../schema')

/** The project's schema: every file of the folder, extensions applied. */
function projectSchema(): GraphQLSchema {
  const text = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const document = parse(text)
  const isExtension = (kind: string) => kind.endsWith('Extension')
  // `type Query` and `type Mutation` begin empty and are extended by every module.
  const roots = ['Query', 'Mutation'].map((name) => `type ${name} { nothing: Boolean }`).join('\n')
  const types = document.definitions.filter(
    (d) => !isExtension(d.kind) && !('name' in d && ['Query', 'Mutation'].includes(d.name?.value ?? '')),
  )
  const extensions = document.definitions.filter((d) => isExtension(d.kind))
  const base = extendSchema(buildSchema(roots), { ...document, definitions: types })
  return extendSchema(base, { ...document, definitions: extensions })
}

describe("the project's schema", () => {
  it('contains every name of the contract that clients rely on, compatibly', () => {
    expect(findBreakingChanges(buildSchema(readFileSync(contract, 'utf8')), projectSchema())).toEqual([])
  })

  it('describes every type and root field that its names do not explain by themselves', () => {
    const { customerImpact, trace } = projectSchema().getQueryType()?.getFields() ?? {}
    expect(customerImpact?.description).toMatch(/CUSTOMER_NOT_FOUND/)
    expect(trace?.description).toMatch(/every recorded flow/)
  })
})
