/** Work that goes on until it is stopped. `stop` resolves once the round that is under way has ended. */
export type Repeated = { stop(): Promise<void> }

/**
 * Does some work again and again, with a pause in ms after each round, which keeps no process alive. The work catches its own errors.
 * @param work is told which round it is, from 0
 */
export function repeatedly(work: (round: number) => Promise<void>, pause: number): Repeated {
  let stopped = false
  let wake = () => {}
  const run = async () => {
    for (let round = 0; !stopped; round += 1) {
      await work(round)
      await new Promise<void>((done) => {
        wake = done
        setTimeout(done, pause).unref()
      })
    }
  }
  const running = run()
  return {
    stop: () => {
      stopped = true
      wake()
      return running
    },
  }
}
