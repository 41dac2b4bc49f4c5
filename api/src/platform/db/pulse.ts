import { DatabaseError, NoAnswer } from './errors.ts'
import type { Sign } from './patience.ts'

/** Time between two looks, in ms. Looks are counted, not time: while this process itself is busy, it takes none. */
const LOOK_MS = 250

/** Looks until something that is not answered is a reason to ask whether the database is there, and until that is given up: 3 s in all. */
const PATIENT = 4
const GIVEN_UP = 8

/** Something that waits for the database. `isOver`: its caller was told that it failed, so nothing more of it may be done. */
export type Waiting = { readonly isOver: boolean }

type Open = { since: number; isOver: boolean; fail: () => void }

/**
 * Ends what waits for a database that has stopped answering: a process that is frozen keeps its connections, and nothing in the driver
 * ends a wait for it. What takes long is told from that by a question of its own, which the database answers beside the rest. Until it
 * has answered it, everything fails at once.
 */
export class Pulse {
  readonly #ask: () => Sign
  readonly #open = new Set<Open>()
  #clock: NodeJS.Timeout | null = null
  #looks = 0
  /** When the last question was asked, or answered. */
  #since = 0
  #asked: Sign | null = null
  #isGone = false

  /** @param ask asks the database for nothing, over a connection that is made for it */
  constructor(ask: () => Sign) {
    this.#ask = ask
  }

  /** Does some work, but waits for it no longer than the database gives a sign of life. @throws DatabaseError UNAVAILABLE */
  async guard<T>(name: string, work: (waiting: Waiting) => Promise<T>): Promise<T> {
    if (this.#isGone) throw noAnswer(name)
    let fail = () => {}
    const given = new Promise<never>((_, failed) => {
      fail = () => failed(noAnswer(name))
    })
    const open: Open = { since: this.#looks, isOver: false, fail }
    this.#open.add(open)
    this.#clock ??= setInterval(() => this.#look(), LOOK_MS).unref()
    const done = work(open)
    // Once its caller has been told, nobody hears how it ends.
    done.catch(() => {})
    try {
      return await Promise.race([done, given])
    } finally {
      this.#open.delete(open)
    }
  }

  stop(): void {
    if (this.#clock) clearInterval(this.#clock)
    this.#clock = null
    this.#asked?.cancel()
  }

  #look(): void {
    this.#looks += 1
    const [oldest] = this.#open
    const waited = this.#looks - Math.max(oldest?.since ?? 0, this.#since)
    if (this.#asked) {
      if (this.#looks - this.#since >= GIVEN_UP) this.#giveUp(this.#asked)
    } else if (!oldest && !this.#isGone) this.stop()
    else if (waited >= PATIENT) void this.#feel()
  }

  async #feel(): Promise<void> {
    const sign = this.#ask()
    this.#asked = sign
    this.#since = this.#looks
    const isThere = await sign.answered.then(
      () => true,
      () => false,
    )
    if (this.#asked !== sign) return
    if (!isThere) return this.#giveUp(sign)
    this.#asked = null
    this.#since = this.#looks
    this.#isGone = false
  }

  /** Asked again after a while. */
  #giveUp(sign: Sign): void {
    sign.cancel()
    this.#asked = null
    this.#since = this.#looks
    this.#isGone = true
    for (const open of this.#open) {
      open.isOver = true
      open.fail()
    }
    this.#open.clear()
  }
}

const noAnswer = (name: string) => new DatabaseError('UNAVAILABLE', name, new NoAnswer())
