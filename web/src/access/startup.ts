import { noteAddresses } from './clientAddress.ts'
import { access } from './index.ts'

/** What is set up wrong is told when the server starts, and not to whoever signs in first. */
export async function checkSettings(): Promise<void> {
  noteAddresses()
  try {
    await access()
  } catch (error) {
    process.stderr.write(`Dyetrace's web did not start: ${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
