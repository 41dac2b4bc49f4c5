import { expect, test } from 'vitest'
import { returnAddress } from './returnAddress.ts'

test.each(['/', '/systems?system=crm', '/customers/0a1b?view=graph#top', '/runs/a%20b'])(
  'someone who came for %s goes on there',
  (address) => expect(returnAddress(address)).toBe(address),
)

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  ' //evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'systems',
  '/sign-in?to=/sign-in',
  '/sign-out',
  '/api/graphql',
  `/${'a'.repeat(2001)}`,
  '',
  undefined,
  ['/systems', '/runs'],
])('someone who came for %j goes to the home page', (address) => expect(returnAddress(address)).toBe('/'))
