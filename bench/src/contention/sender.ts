import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a sender is asked: to send one of `heavyRequests` again and again for so long, and at least once. */
export type Order = { url: string; token: string; name: string; seconds: number }

/** Sends heavy requests from a process of its own, so that making and writing them delays nothing that is measured here. */
export type Sender = {
  /** @returns each answer, in words */
  send(order: Order): Promise<string[]>
  stop(): void
}

/** @throws Error where the process ends before it answers */
export function startSender(): Sender {
  const child = fork(fileURLToPath(new URL('./sending.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The sender of heavy requests ended with ${code}.`)
  })
  // Nobody may be waiting for it when it is stopped.
  ended.catch(() => {})
  return {
    async send(order) {
      child.send(order)
      const [answers] = await Promise.race([once(child, 'message'), ended])
      return answers as string[]
    },
    stop: () => child.kill(),
  }
}
