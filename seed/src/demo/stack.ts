type Stoppable = { stop(): Promise<void> }

/** What runs, to be stopped in reverse order when asked to by Ctrl-C or SIGTERM, or when something fails. */
export class Stack {
  readonly #running: Stoppable[] = []
  readonly #asked = new AbortController()

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#asked.abort())
  }

  /** Aborted when someone asks to stop. */
  get signal(): AbortSignal {
    return this.#asked.signal
  }

  /** Keeps what has started. @throws AbortError when someone asked to stop in the meantime */
  async add<Started extends Stoppable>(starting: Promise<Started>): Promise<Started> {
    const started = await starting
    this.#running.push(started)
    this.signal.throwIfAborted()
    return started
  }

  /** Resolves when someone asks to stop. */
  async untilAsked(): Promise<void> {
    if (this.signal.aborted) return
    await new Promise((done) => this.signal.addEventListener('abort', done, { once: true }))
  }

  /** Stops everything, the last started first. */
  async stop(): Promise<void> {
    for (let one = this.#running.pop(); one; one = this.#running.pop()) await one.stop()
  }
}
