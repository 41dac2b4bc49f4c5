import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakingChanges, presentText, schemaOf } from '../../release/breaking.ts'

const contract = resolve(import.meta.dirname, '../../fixtures/contract.graphql')
describe("the project's schema", () => {
  it('contains every name of the contract that clients rely on, compatibly', () => {
    expect(breakingChanges(readFileSync(contract, 'utf8'), presentText())).toEqual([])
  })

  it('describes every type and root field that its names do not explain by themselves', () => {
    const { customerImpact, trace } = schemaOf(presentText()).getQueryType()?.getFields() ?? {}
    expect(customerImpact?.description).toMatch(/CUSTOMER_NOT_FOUND/)
    expect(trace?.description).toMatch(/every recorded flow/)
  })
})
