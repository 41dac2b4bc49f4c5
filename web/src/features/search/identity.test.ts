import { expect, test } from 'vitest'
import { likeIdentity } from './identity.ts'

test.each([
  ['ada@example.com', { namespace: 'email', value: 'ada@example.com', certain: true }],
  [' mailto:ada@example.com ', { namespace: 'email', value: 'ada@example.com', certain: true }],
  ['+44 20 7946 0000', { namespace: 'phone', value: '+44 20 7946 0000', certain: true }],
  ['customer_id: 4711', { namespace: 'customer_id', value: '4711', certain: true }],
  ['loyalty_no=4711', { namespace: 'loyalty_no', value: '4711', certain: false }],
  ['shop:orders', { namespace: 'shop', value: 'orders', certain: false }],
])('%s may be an identity', (text, like) => {
  expect(likeIdentity(text)).toEqual(like)
})

test.each(['orders', 'shop.orders', 's3://bucket/orders', 'orders@daily', '2024', '+1', 'birth_date customers', ''])(
  '%s is none',
  (text) => {
    expect(likeIdentity(text)).toBeNull()
  },
)
