import { describe, expect, it } from 'vitest'
import { accepted, dataset, datasetEvent, facet } from './example.ts'
import { purposesIn } from './tags.ts'

describe('a tag', () => {
  it.each([
    ['purpose', 'analytics.reporting', ['analytics.reporting']],
    ['Purposes', ' Analytics, marketing ;,', ['analytics', 'marketing']],
    ['data_use', 'marketing|essential', ['marketing', 'essential']],
    ['Data-Use', 'made.up', ['made.up']],
    ['purpose:analytics', 'true', ['analytics']],
    ['purpose:analytics', '', ['analytics']],
    ['purpose:analytics', 'false', []],
    ['purpose', '', []],
    ['analytics', 'true', []],
    ['team', 'marketing', []],
    [':', '', []],
    ['pii', 'email', []],
  ])('%s: %s gives the purposes %j', (key, value, purposes) => {
    expect(purposesIn({ key, value })).toEqual(purposes)
  })

  it('for a purpose is kept like every other, and is no category', () => {
    const tags = [
      { key: 'purpose', value: 'analytics' },
      { key: 'purpose', value: 'analytics' },
      { key: 'data_category', value: 'user.contact.email', field: 'mail' },
    ]
    const [command] = accepted(datasetEvent(dataset('orders', { tags: facet({ tags }) }))).artifacts
    expect(command?.tags?.map(({ key, column, category }) => [key, column, category])).toEqual([
      ['purpose', null, null],
      ['data_category', 'mail', 'user.contact.email'],
    ])
    expect(command?.columns).toMatchObject([{ name: 'mail', category: 'user.contact.email', purposes: [] }])
  })
})
