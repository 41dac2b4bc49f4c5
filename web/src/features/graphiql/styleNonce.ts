import { setNonce } from 'get-nonce'

/**
 * Tells the library that GraphiQL's dialogs write a style element with about this document's nonce, so that the policy of
 * these pages holds here as it is. In a browser only.
 */
export function allowStyleElements(): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (nonce) setNonce(nonce)
}
