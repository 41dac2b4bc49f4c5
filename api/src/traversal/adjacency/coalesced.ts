/**
 * Work that is good only for those who asked before it began: whoever asks while it runs gets the next run, and all of them share
 * that one. The next run gets the argument of the first who waits for it.
 */
export function coalesced<A, T>(work: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null
  const start = (argument: A): Promise<T> => {
    next = null
    const run = work(argument).finally(() => {
      if (running === run) running = null
    })
    running = run
    return run
  }
  return (argument) => {
    if (!running) return start(argument)
    next ??= running.then(
      () => start(argument),
      () => start(argument),
    )
    return next
  }
}
