// Loaded into a child by `node --import`. The parent holds the other end of the child's standard input: when the
// parent is gone, however it went, the pipe ends and the child leaves as well. JavaScript, since plain Node loads it.
// The child's own children inherit this import, but not the pipe.
if (Number(process.env.DYETRACE_PARENT) === process.ppid) {
  process.stdin.resume()
  process.stdin.on('error', () => {})
  process.stdin.once('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5_000).unref()
  })
  process.stdin.unref()
}
