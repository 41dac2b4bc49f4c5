import { randomBytes } from 'node:crypto'
import type { DemoPerson } from './people.ts'

/** The part of Koa's context that a page is written to. */
type Answer = { status: number; type: string; body: unknown; set(name: string, value: string): void }

/** One click each, no password. @param uid of the sign-in under way */
export function showPeople(ctx: Answer, people: readonly DemoPerson[], uid: string, returnTo: readonly string[]): void {
  const choices = people.map(
    ({ id, name, work, sees }) => `<li>
      <button name="person" value="${id}" aria-describedby="${id}-sees"><strong>${name}</strong> <span>${work}</span></button>
      <p id="${id}-sees">Sees ${sees}.</p>
    </li>`,
  )
  show(ctx, {
    title: 'Who do you want to be?',
    formsLeadTo: returnTo,
    body: `<p>This sign-in comes with the demo. It asks for no password, runs on this machine only, and does not start in production.</p>
    <form method="post" action="/interaction/${uid}"><ul>${choices.join('')}</ul></form>`,
  })
}

/** Sends itself: whoever comes here has asked to sign out. @param form of the provider, without a button */
export function showSignOut(ctx: Answer, form: string, returnTo: readonly string[]): void {
  const button = '<input type="hidden" name="logout" value="yes"><button>Sign out</button></form>'
  show(ctx, {
    title: 'Signing out',
    formsLeadTo: returnTo,
    body: form.replace('</form>', button),
    script: 'document.forms[0].submit()',
  })
}

export function showSignedOut(ctx: Answer): void {
  show(ctx, { title: 'You are signed out', body: '<p>You can close this page.</p>' })
}

/** @param message in plain words; nothing that was sent is in it */
export function showProblem(ctx: Answer, message: string): void {
  show(ctx, {
    title: 'This sign-in cannot go on',
    body: `<p>${message}</p><p>Go back to Dyetrace and sign in again.</p>`,
  })
}

type Page = { title: string; body: string; script?: string; formsLeadTo?: readonly string[] }

function show(ctx: Answer, { title, body, script, formsLeadTo = [] }: Page): void {
  const nonce = randomBytes(16).toString('base64')
  ctx.type = 'html'
  // A form's policy holds for what its answer redirects to, too: the web server.
  ctx.set(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self' ${formsLeadTo.join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
  )
  ctx.set('x-content-type-options', 'nosniff')
  ctx.set('referrer-policy', 'no-referrer')
  ctx.body = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Dyetrace demo</title>
  <style nonce="${nonce}">${STYLE}</style>
</head>
<body>
  <main>
    <h1>${title}</h1>
    ${body}
  </main>
  ${script ? `<script nonce="${nonce}">${script}</script>` : ''}
</body>
</html>`
}

const STYLE = `
  :root { color-scheme: light dark; --ink: light-dark(#1c1c1a, #ececea); --muted: light-dark(#5c5c57, #a9a9a3);
    --page: light-dark(#f7f7f5, #131312); --card: light-dark(#fff, #1e1e1c); --line: light-dark(#8a8a84, #77776f); --accent: light-dark(#1f5fbf, #8fb8ff) }
  body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 34rem; margin: 0 auto; padding: 4rem 1rem }
  h1 { font-size: 1.9rem; line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 0.75rem }
  p { color: var(--muted); margin: 0 0 1.5rem }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.9rem }
  li p { margin: 0.2rem 0 0 0.9rem; font-size: 0.93rem }
  button { width: 100%; text-align: start; padding: 0.75rem 0.9rem; font: inherit; color: inherit; cursor: pointer;
    background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem }
  button span { display: block; color: var(--muted) }
  button:hover, button:focus-visible { border-color: var(--accent) }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`
