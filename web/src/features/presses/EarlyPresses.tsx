import { headers } from 'next/headers'
import { keepPresses } from './keepPresses.ts'

/** The script that keeps presses until the page listens (ReleasePresses.tsx). First in the page, so that none comes before it. */
export async function EarlyPresses() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <script nonce={nonce} suppressHydrationWarning>{`(${keepPresses})()`}</script>
}
