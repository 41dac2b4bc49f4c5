import { type Chromium, freshPage } from './chromium.ts'

/** Bytes of JavaScript as they travel (compressed) until a page stands still, on a first visit. */
export async function scriptBytes(chromium: Chromium, address: string): Promise<number> {
  const { page, context } = await freshPage(chromium)
  try {
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    const scripts = new Set<string>()
    let bytes = 0
    network.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    return bytes
  } finally {
    await context.close()
  }
}
