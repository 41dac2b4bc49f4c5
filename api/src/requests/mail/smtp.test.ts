import { expect, test } from 'vitest'
import { mailSettings } from './smtp.ts'

const given = {
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'dyetrace@example.com',
  MAIL_TO: 'privacy@example.com, desk@example.com',
  PAGES_URL: 'https://lineage.example/',
}

test('without a server no mail is sent', () => {
  expect(mailSettings({ ...given, SMTP_URL: undefined })).toBeNull()
})

test('receivers are named with commas', () => {
  expect(mailSettings(given)).toEqual({
    url: 'smtp://mail.example:587',
    from: 'dyetrace@example.com',
    to: ['privacy@example.com', 'desk@example.com'],
    pages: 'https://lineage.example',
  })
})

test.each([
  ['SMTP_URL', 'http://mail.example'],
  ['MAIL_FROM', undefined],
  ['MAIL_TO', ' , '],
  ['PAGES_URL', 'lineage'],
] as const)('%s is named where it is missing or wrong', (name, value) => {
  expect(() => mailSettings({ ...given, [name]: value })).toThrow(name)
})
