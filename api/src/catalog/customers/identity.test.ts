import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonKeys } from '../../platform/keys/index.ts'
import { digestIdentity, formerSpellings, normaliseIdentity } from './identity.ts'

const keys = new PersonKeys([(text) => `digest of ${text}`])
const same = (namespace: string, spellings: string[]) =>
  new Set(spellings.map((value) => JSON.stringify(normaliseIdentity(namespace, value))))

describe('an e-mail address', () => {
  it('is trimmed, composed and lower-cased, and keeps dots and plus signs', () => {
    expect(normaliseIdentity('email', ' Zoe\u0308.Doe+shop@Example.COM ')).toEqual({
      namespace: 'email',
      value: 'zoë.doe+shop@example.com',
    })
  })

  it('is one, whether its domain is written in letters or as browsers send it (TryGhost/Ghost #24457)', () => {
    const spellings = [
      'ada@bücher.example',
      'ada@BU\u0308CHER.example',
      'ada@xn--bcher-kva.example',
      'ada@bücher。example',
    ]
    expect([...same('email', spellings)]).toEqual(['{"namespace":"email","value":"ada@xn--bcher-kva.example"}'])
  })

  it.each([
    ['a display name', 'Ada <ada@example.com>'],
    ['a display name in quotation marks', '"Lovelace, Ada" <ada@example.com>'],
    ['angle brackets', '<ada@example.com>'],
    ['a scheme', 'mailto:ada@example.com'],
    ['a whole link', 'MAILTO:ada%40example.com?subject=Hello'],
    ['a final dot', 'ada@example.com.'],
    ['quotation marks that nothing needs', '"ada"@example.com'],
    ['a zero-width space', 'a\u200bda@example.com'],
    ['a byte order mark', '\ufeffada@example.com'],
    ['a soft hyphen', 'ada@exam\u00adple.com'],
    ['a joiner that joins nothing', 'ada@exam\u200dple.com'],
    ['marks of direction', '\u202aada@example.com\u202c\u200f'],
    ['no-break spaces around it', '\u00a0ada@example.com\u00a0'],
  ])('is the same with %s', (_, value) => {
    expect(normaliseIdentity('email', value)).toEqual({ namespace: 'email', value: 'ada@example.com' })
  })

  it('is the same, whether it is in its spelling already or has to be read', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abz09.-_+\'?%=@:"xn--'), maxLength: 12 })
    fc.assert(
      fc.property(part, part, (name, domain) => {
        const address = `${name}@${domain}`
        if (!/^mailto:/i.test(address))
          expect(normaliseIdentity('email', address)).toEqual(normaliseIdentity('email', `<${address}>`))
      }),
      { numRuns: 5_000 },
    )
  })

  it('keeps a joiner that its domain needs', () => {
    expect(normaliseIdentity('email', 'ada@نامه\u200cای.com')).toEqual({
      namespace: 'email',
      value: 'ada@xn--mgba3gch31f060k.com',
    })
  })

  it.each([
    'nobody',
    '',
    'nobody@a.com, ada@b.com',
    '<nobody@example.com',
    'nobody@exam ple.com',
    'nobody@a..com',
    'nobody@.',
    'mailto:nobody%zz@example.com',
  ])('"%s" is refused without repeating it', (value) => {
    expect(normaliseIdentity('email', value)).toEqual({ invalid: expect.stringMatching(/^(?!.*nobody).+$/) })
  })
})

describe('a phone number', () => {
  it('is E.164 or refused', () => {
    expect(normaliseIdentity('phone', '+44 20 7946 0958')).toEqual({ namespace: 'phone', value: '+442079460958' })
    expect(normaliseIdentity('phone', '020 7946 0958')).toHaveProperty('invalid')
    expect(normaliseIdentity('phone', 'call me')).toHaveProperty('invalid')
  })

  it('keeps its extension, however that is written (libphonenumber-for-php #255)', () => {
    const spellings = [
      '+1 415 555 0132 ext. 101',
      '+14155550132;ext=101',
      'tel:+1-415-555-0132;ext=101',
      '+14155550132 x101',
      '+14155550132,101',
    ]
    expect([...same('phone', spellings)]).toEqual(['{"namespace":"phone","value":"+14155550132;ext=101"}'])
    expect(normaliseIdentity('phone', '+14155550132;ext=202')).toEqual({
      namespace: 'phone',
      value: '+14155550132;ext=202',
    })
  })

  it('is the same with what stands around it and what nobody sees', () => {
    const spellings = [
      'tel:+14155550132',
      'Ada <tel:+14155550132>',
      '\u202a+1 415\u00a0555 0132\u202c',
      '＋14155550132',
    ]
    expect([...same('phone', spellings)]).toEqual(['{"namespace":"phone","value":"+14155550132"}'])
  })

  it.each(['+14155550132 ask for Ada', '+1 415 555 0132 ext.', '+14155550132;isub=12'])(
    '"%s" is refused: what stands beside the number may tell people apart',
    (value) => {
      expect(normaliseIdentity('phone', value)).toEqual({ invalid: expect.stringMatching(/^(?!.*(415|Ada)).+\.$/) })
    },
  )
})

describe('an identity of any other namespace', () => {
  it('is taken as it is', () => {
    expect(normaliseIdentity('customer_id', ' C-001 ')).toEqual({ namespace: 'customer_id', value: ' C-001 ' })
  })

  it('is the same without what nobody sees', () => {
    const spellings = ['C-1', '\ufeffC-1', 'C\u200b-1', 'C\u200d-1', 'C-\u00ad1', '\u2066C-1\u2069', 'C-1\ufe0f']
    expect(same('customer_id', spellings).size).toBe(1)
  })

  it('keeps joiners and selectors where they shape what is seen', () => {
    for (const value of ['نیک\u200cنام', '👩\u200d💻', '❤\ufe0f', 'क्\u200dष'])
      expect(normaliseIdentity('login', value)).toEqual({ namespace: 'login', value })
  })

  it.each([
    ['C\u00a01', 'U+00A0 (no-break space)'],
    ['C-1\n', 'U+000A (line feed)'],
    ['C\u2003-1', 'U+2003'],
  ])('is refused with a character that looks like another or like none, by its name', (value, name) => {
    expect(normaliseIdentity('customer_id', value)).toEqual({ invalid: expect.stringContaining(name) })
  })

  it.each([
    ['', 'x'],
    ['device_id', '  '],
    ['device_id', '\u200b'],
  ])('%s "%s" is refused', (namespace, value) => {
    expect(normaliseIdentity(namespace, value)).toHaveProperty('invalid')
  })

  it('is found under a namespace in any case', () => {
    expect(digestIdentity(keys, 'Login', 'ada')).toEqual(digestIdentity(keys, 'login', 'ada'))
  })

  it('cannot be made to look like another by moving text between namespace and value', () => {
    expect(digestIdentity(keys, 'a', 'bc')).not.toEqual(digestIdentity(keys, 'ab', 'c'))
  })
})

describe('a former spelling', () => {
  it('is there only where the first rule spelled an identity otherwise', () => {
    expect(formerSpellings('email', ' Ada@Example.com')).toEqual([])
    expect(formerSpellings('phone', '+44 20 7946 0958')).toEqual([])
    expect(formerSpellings('customer_id', ' C-001 ')).toEqual([])
  })

  it('of a domain is the one in letters, also where the one in ASCII is sent', () => {
    const written = { namespace: 'email', value: 'ada@bücher.example', exact: true }
    expect(formerSpellings('email', 'ada@bücher.example')).toEqual([{ ...written, sent: true }])
    expect(formerSpellings('email', 'ada@xn--bcher-kva.example')).toEqual([{ ...written, sent: false }])
  })

  it('of a phone number with an extension is not of one person alone', () => {
    expect(formerSpellings('phone', '+14155550132;ext=101')).toEqual([
      { namespace: 'phone', value: '+14155550132', exact: false, sent: true },
    ])
  })
})
