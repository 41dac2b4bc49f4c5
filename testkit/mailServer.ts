import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real mail server on loopback that keeps what it is sent. */
export type MailServer = {
  url: string
  /** Mails with their headers, as a mail program shows them: long lines are joined again. */
  taken: string[]
  /** Addresses that mails were taken for. */
  receivers: string[]
  /** Whether it refuses every receiver. */
  refuses(isRefusing: boolean): void
  /** Forgets all of it, and refuses nobody. */
  clear(): void
  stop(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const taken: string[] = []
  const receivers: string[] = []
  let isRefusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (!isRefusing) receivers.push(address)
      done(isRefusing ? new Error('no such mailbox') : null)
    },
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString()
      })
      stream.on('end', () => {
        taken.push(text.replaceAll('=\r\n', ''))
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    receivers,
    refuses: (now) => {
      isRefusing = now
    },
    clear: () => {
      taken.length = 0
      receivers.length = 0
      isRefusing = false
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
