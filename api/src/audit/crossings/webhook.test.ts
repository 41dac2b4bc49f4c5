import { describe, expect, it } from 'vitest'
import { faultOf } from './webhook.ts'

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`

describe('the address of a webhook', () => {
  it('is one with TLS', () => {
    expect(faultOf({ url: 'https://alerts.example.com/a', secret }, true)).toBeNull()
  })

  it.each(['http://127.0.0.1:9/a', 'http://localhost/a', 'http://[::1]/a'])(
    'may be of this machine, where it is no production: %s',
    (url) => {
      expect(faultOf({ url, secret }, false)).toBeNull()
      expect(faultOf({ url, secret }, true)).toContain('https://')
    },
  )

  it.each([
    'http://alerts.example.com',
    'http://127.0.0.1.example.com',
    'file:///etc/passwd',
    'nowhere',
    'https://a:b@c',
  ])('is none that anybody could read along or that is no web address: %s', (url) => {
    expect(faultOf({ url, secret }, false)).not.toBeNull()
  })
})

describe('the secret of a webhook', () => {
  it.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'a password of my own that is long enough'])(
    'has to be random: %s',
    (given) => {
      expect(faultOf({ url: 'https://alerts.example.com', secret: given }, true)).toContain('ALERT_WEBHOOK_SECRET')
    },
  )
})
