import { describe, expect, it } from 'vitest'
import { type Declared, elementsOf, type Observed } from './elements.ts'
import type { JobWork, Place } from './store.ts'

const system = (key: string, more: Partial<NonNullable<Place['system']>> = {}): Place['system'] => ({
  key,
  name: null,
  role: 'ANALYTICS',
  region: 'DE',
  retentionDays: null,
  controls: [],
  ...more,
})

const place = (id: string, held: Place['system'], categories: string[] = []): Place => ({
  id,
  kind: 'DATASET',
  name: id,
  columns: categories.map((category) => ({ name: category, category })),
  tagged: [],
  system: held,
})

const work = (purposes: string[]): JobWork => ({
  ...{ namespace: 'jobs', name: 'mail', runs: 1, last: 0, kinds: ['TRANSFORM'], inputs: [], outputs: [], carries: [] },
  purposes,
})

const nothing: Observed = { work: [], inputs: [], outputs: [] }

const said = (more: Partial<NonNullable<Declared>> = {}): NonNullable<Declared> => ({
  ...{ kind: 'ACTIVITY', key: 'newsletter', purposes: ['marketing'], jobs: [], subjects: [], fields: [] },
  ...{ retentionDays: null, owner: null, ...more },
})

const full = said({
  controllers: ['Fernhollow GmbH, Berlin'],
  subjects: ['customer'],
  categories: ['user.contact'],
  recipients: ['mailer'],
  retentionDays: 30,
  measures: ['encryption'],
})

const missing = (of: Declared, observed = nothing) =>
  elementsOf(of, observed).flatMap((one) => (one.missing ? one.article : []))

describe('a controller’s record', () => {
  it('has all seven elements of Art. 30(1)', () => {
    const articles = new Set(elementsOf(full, nothing).map(({ article }) => article))
    expect([...articles]).toEqual([...'abcdefg'].map((letter) => `30(1)(${letter})`))
    expect(missing(full)).toEqual([])
  })

  it('names what is missing', () => {
    expect(missing(said())).toEqual(['30(1)(a)', '30(1)(c)', '30(1)(c)', '30(1)(d)', '30(1)(f)', '30(1)(g)'])
    expect(missing(null)).toEqual([...'abccdefg'].map((letter) => `30(1)(${letter})`))
  })

  it('is not that of anybody if it names only whom to ask', () => {
    expect(missing({ ...full, controllers: [], dataProtectionOfficer: 'Nora' })).toEqual(['30(1)(a)'])
  })

  it('needs transfers where some were seen', () => {
    const us = { ...nothing, outputs: [place('list', system('mailer', { region: 'us-east-1' }))] }
    expect(missing(full, us)).toEqual(['30(1)(e)'])
    const transfers = elementsOf({ ...full, thirdCountries: ['us-east-1'], safeguards: 'SCC' }, us).find(
      ({ name }) => name === 'TRANSFERS',
    )
    expect(transfers).toMatchObject({ declared: ['Safeguards: SCC', 'us-east-1'], undeclared: [], unobserved: [] })
  })
})

describe('a processor’s record', () => {
  it('has the four elements of Art. 30(2), and names itself', () => {
    const of = { ...full, role: 'PROCESSOR' as const }
    const articles = elementsOf(of, nothing).map(({ article }) => article)
    expect(articles).toEqual(['30(2)(a)', '30(2)(b)', '30(2)(c)', '30(2)(d)'])
    expect(missing(of)).toEqual(['30(2)(a)'])
    expect(missing({ ...of, processor: 'Agency Ltd' })).toEqual([])
  })
})

describe('the difference', () => {
  const observed: Observed = {
    work: [work(['marketing.email', 'analytics'])],
    inputs: [place('orders', system('shop', { retentionDays: 400 }), ['user.contact.email', 'user.financial'])],
    outputs: [
      place('kept', system('shop', { retentionDays: 400 })),
      place('list', system('mailer', { name: 'Mail house', role: 'VENDOR', controls: ['Encryption', 'SSO'] })),
    ],
  }
  const of = (name: string, declared: Declared = full) =>
    elementsOf(declared, observed).find((one) => one.name === name)

  it('is what was seen and is covered by nothing declared: a purpose or category covers those below it', () => {
    expect(of('PURPOSES')).toMatchObject({ undeclared: ['analytics'], unobserved: [] })
    expect(of('DATA_CATEGORIES')).toMatchObject({ undeclared: ['user.financial'], unobserved: [] })
  })

  it('takes a recipient by its key or its name, and where data was read for none', () => {
    expect(of('RECIPIENTS')).toMatchObject({ observed: ['mailer · Mail house'], undeclared: [], unobserved: [] })
    expect(of('RECIPIENTS', { ...full, recipients: ['mail HOUSE', 'Tax office'] })).toMatchObject({
      undeclared: [],
      unobserved: ['Tax office'],
    })
  })

  it('says where data is kept for longer, and which measure nobody declared', () => {
    expect(of('ERASURE')?.undeclared).toEqual(['400 days'])
    expect(of('MEASURES')).toMatchObject({ undeclared: ['SSO'], unobserved: [] })
  })

  it('says nothing of what no run can tell', () => {
    expect(of('DATA_SUBJECTS')?.observed).toBeNull()
  })
})
