// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { testPage } from '@/testing/page.tsx'
import { AsOf } from './AsOf.tsx'

const page = testPage()

async function openForm(search = '') {
  page.show(<AsOf asOf="2026-03-01T09:05:00Z" />, search)
  fireEvent.click(screen.getByRole('button', { name: /Choose another time/ }))
  return screen.findByLabelText<HTMLInputElement>('Time in UTC')
}

test('the form begins with the time that is shown', async () => {
  expect((await openForm()).value).toBe('2026-03-01T09:05')
})

test('a time that is applied is in the address, in UTC, and said to be in the past', async () => {
  fireEvent.change(await openForm(), { target: { value: '2026-01-31T12:30' } })
  fireEvent.click(screen.getByRole('button', { name: 'Apply' }))
  await waitFor(() => expect(new URLSearchParams(page.search()).get('asOf')).toBe('2026-01-31T12:30:00Z'))
  await screen.findByText('in the past')
})

test('of now there is nothing to go back to', async () => {
  await openForm()
  expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull()
})

test('back to now takes the time out of the address, and leaves the rest', async () => {
  await openForm('?view=table&asOf=2026-03-01T09:05:00Z')
  fireEvent.click(screen.getByRole('button', { name: 'Back to now' }))
  await waitFor(() => expect(page.search()).toBe('?view=table'))
})
