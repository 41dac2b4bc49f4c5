import { Webhook } from 'standardwebhooks'
import { faultOfAddress } from '../../platform/http/index.ts'

/** Where alerts go, and the secret that they are signed with: `whsec_` and base64. */
export type WebhookSettings = { url: string; secret: string }

/** How an alert was received. `GONE`: nobody wants it there (410), so it is not sent again. */
export type Delivery = 'TAKEN' | 'GONE' | 'FAILED'

/** A receiver that takes longer has not taken it. */
const TIMEOUT_MS = 10_000

/**
 * Sends one alert, signed as Standard Webhooks has it (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body. The id stays
 * the same when it is sent again, so that a receiver takes it once; the time is that of this try, so that an old copy is refused. A
 * redirect is not followed: only the address that was configured is told anything.
 */
export async function deliver(
  { url, secret }: WebhookSettings,
  { id, body, now }: { id: string; body: string; now: number },
): Promise<Delivery> {
  const sentAt = new Date(now)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
  }
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.ok ? 'TAKEN' : answer.status === 410 ? 'GONE' : 'FAILED'
  } catch {
    return 'FAILED'
  }
}

/** What is wrong with an address or a secret; null where nothing is. */
export function faultOf({ url, secret }: WebhookSettings, isProduction: boolean): string | null {
  const fault = faultOfAddress(url, isProduction)
  if (fault !== null) return `ALERT_WEBHOOK_URL ${fault}`
  if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret))
    return 'ALERT_WEBHOOK_SECRET has to be `whsec_` and 24 to 64 random bytes in base64, such as whsec_$(openssl rand -base64 32).'
  return null
}
