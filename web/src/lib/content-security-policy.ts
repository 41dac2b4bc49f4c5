/** Of the one style element that Cytoscape writes: `.__________cytoscape_container { position: relative; }`. */
const CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='"

/**
 * What a page may load: our own files, and inline scripts and style elements with this response's nonce.
 * Style attributes are allowed because React and Base UI place popups with them; they cannot run code.
 * GraphiQL keeps to it as it is: its fonts are left out, and its dialogs' style element has the nonce (features/graphiql).
 * Development needs `eval` and a socket for React's and Next's tools.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const script = ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])]
  const style = development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`, CYTOSCAPE_STYLE]
  return [
    "default-src 'none'",
    `script-src ${script.join(' ')}`,
    `style-src ${style.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')
}
