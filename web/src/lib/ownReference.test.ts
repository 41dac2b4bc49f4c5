import { expect, it } from 'vitest'
import { LONGEST_REFERENCE, ownReference } from './ownReference.ts'

it('takes a reference without what stands around it', () => {
  expect(ownReference(' T-4242 ')).toBe('T-4242')
  expect(ownReference(['T-1', 'T-2'])).toBe('T-1')
})

it('takes none that is empty, too long, of several lines or an e-mail address', () => {
  const none = [undefined, null, '', '  ', 'x'.repeat(LONGEST_REFERENCE + 1), 'T-1\nT-2', 'ada@example.com']
  for (const given of none) expect(ownReference(given)).toBeNull()
})
