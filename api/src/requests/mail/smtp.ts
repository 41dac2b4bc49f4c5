import { createTransport } from 'nodemailer'

/** A mail in plain text. `id`: the same for the same mail sent twice, so that its receiver can tell. */
export type Message = { id: string; subject: string; text: string }

/**
 * Sends a mail to the receivers that were configured, or to one other address. Rejects where the server does not take it for all of them.
 */
export type Mailer = { send(message: Message, address?: string): Promise<void> }

/** `url`: `smtp://` or `smtps://`, with user and password if it wants them. `pages`: where the pages are, for links. */
export type MailSettings = { url: string; from: string; to: readonly string[]; pages: string }

type Given = { [name in 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_TO' | 'PAGES_URL']?: string | undefined }

/**
 * What the environment says of mail; null: none is sent.
 * @throws Error that names the variable which is missing or wrong
 */
export function mailSettings(given: Given): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from, MAIL_TO, PAGES_URL: pages } = given
  if (url === undefined) return null
  if (!/^smtps?:\/\/[^/\s]+/.test(url)) throw new Error('SMTP_URL: give smtp://HOST:PORT or smtps://HOST:PORT.')
  const to = (MAIL_TO ?? '').split(',').flatMap((one) => one.trim() || [])
  if (to.length === 0) throw new Error('MAIL_TO: name who is told when a request falls due; several with commas.')
  if (!from) throw new Error('MAIL_FROM: give the address that mails come from.')
  if (!pages || !URL.canParse(pages))
    throw new Error('PAGES_URL: give the address of the pages, such as https://lineage.example.com.')
  return { url, from, to, pages: pages.replace(/\/$/, '') }
}

/** In ms. A server that hangs must not hold up what is sent next. */
const TIMEOUT = 10_000

/** Mails by SMTP. The connection is opened for each mail: there are few. */
export function openMailer({ url, from, to }: MailSettings): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ id, subject, text }, address) => {
      const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '')
      const receivers = address === undefined ? [...to] : [{ name: '', address }]
      const sent = await transport.sendMail({ from, to: receivers, subject, text, messageId: `<${id}@${domain}>` })
      if (sent.rejected.length > 0) throw new Error('the mail server refused a receiver')
    },
  }
}
