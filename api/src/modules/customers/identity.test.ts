import { describe, expect, it } from 'vitest'
import { digestIdentity, normaliseIdentity } from './identity.ts'

const digest = (text: string) => `digest of ${text}`

describe('an identity', () => {
  it('e-mail is trimmed, composed and lower-cased, and keeps dots and plus signs', () => {
    expect(normaliseIdentity('email', ' Zoe\u0308.Doe+shop@Example.COM ')).toEqual({
      namespace: 'email',
      value: 'zoë.doe+shop@example.com',
    })
  })

  it('phone is E.164 or refused', () => {
    expect(normaliseIdentity('phone', '+44 20 7946 0958')).toEqual({ namespace: 'phone', value: '+442079460958' })
    expect(normaliseIdentity('phone', '020 7946 0958')).toHaveProperty('invalid')
    expect(normaliseIdentity('phone', 'call me')).toHaveProperty('invalid')
  })

  it('of any other namespace is taken byte for byte', () => {
    expect(normaliseIdentity('customer_id', ' C-001 ')).toEqual({ namespace: 'customer_id', value: ' C-001 ' })
  })

  it('is found under a namespace in any case', () => {
    expect(digestIdentity(digest, 'Email', 'ada@example.com')).toEqual(
      digestIdentity(digest, 'email', 'ADA@example.com'),
    )
  })

  it('cannot be made to look like another by moving text between namespace and value', () => {
    expect(digestIdentity(digest, 'a', 'bc')).not.toEqual(digestIdentity(digest, 'ab', 'c'))
  })

  it.each([
    ['email', 'nobody'],
    ['email', ''],
    ['', 'x'],
    ['device_id', '  '],
  ])('%s "%s" is refused without repeating it', (namespace, value) => {
    expect(normaliseIdentity(namespace, value)).toEqual({ invalid: expect.stringMatching(/^(?!.*nobody).+$/) })
  })
})
