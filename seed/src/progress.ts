/** Tells how far something long has come. */
export type Progress = {
  /** `done` of `total` things called `what`. */
  step(what: string, done: number, total: number): void
  finish(): void
}

/** One line that updates itself on a terminal; elsewhere one line for each kind of thing. */
export function progressOn(stream: NodeJS.WriteStream, title: string): Progress {
  let last = ''
  return {
    step(what, done, total) {
      const line = `  ${title}: ${what} ${done} of ${total}`
      if (stream.isTTY) stream.write(`\r\u001b[2K${line}`)
      else if (done === total && line !== last) stream.write(`${line}\n`)
      last = line
    },
    finish() {
      if (stream.isTTY) stream.write('\r\u001b[2K')
    },
  }
}

/** Tells nobody. */
export const silent: Progress = { step: () => {}, finish: () => {} }
