import type { PackageContent } from '../content.ts'
import type { Table } from '../tables.ts'
import { furtherRights, rights, timeText } from '../words.ts'
import { summaryOf } from './summary.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML shows it. Names come from producers: none is ever markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one)

const style = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}a{color:#0b4f9e}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;padding:.25rem 0;color:#444}
th,td{border:1px solid #888;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:5rem}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#9cc9ff}caption{color:#ccc}}`

/** `index.html`: all of the package to read, in one file without a script, piece by piece. */
export async function* packageHtml(content: PackageContent, tables: readonly Table[]): AsyncGenerator<string> {
  const { request, gaps } = content
  const title = `Your request for ${rights[request.type]}`
  yield `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
<p>Request <strong>${escaped(request.reference ?? request.id)}</strong>, received ${timeText(request.receivedAt)}. This is what was on record at ${timeText(content.asOf)}.</p>
<ul>${summaryOf(content)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul>
<nav aria-label="Contents"><h2>Contents</h2><ol>`
  for (const [at, { name, what }] of tables.entries())
    yield `<li><a href="#t${at}">${escaped(what)}</a> (<code>${escaped(name)}</code>)</li>`
  yield '<li><a href="#not-known">What is not known</a></li><li><a href="#rights">What else you can do</a></li></ol></nav>\n'
  for (const [at, table] of tables.entries()) yield* section(table, at)
  yield '<h2 id="not-known">What is not known</h2>\n'
  yield gaps.length === 0
    ? '<p>Nothing is on record as missing.</p>\n'
    : `<ul>${gaps.map(({ message }) => `<li>${escaped(message)}</li>`).join('')}</ul>\n`
  yield `<h2 id="rights">What else you can do</h2>\n<ul>${furtherRights[request.regime].map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>\n`
  yield '</main></body></html>\n'
}

/** Rows of a store stay in their file, which can be large. */
const isShown = ({ name }: Table) => !name.startsWith('rows/')

async function* section(table: Table, at: number): AsyncGenerator<string> {
  const { name, what, meanings, about } = table
  yield `<h2 id="t${at}">${escaped(what)}</h2>\n`
  if (about)
    yield `<p>From: ${escaped(about.sources.join(', '))}. Purpose: ${escaped(about.purposes.join(', ') || 'not on record')}. Made between ${timeText(about.from)} and ${timeText(about.to)}.</p>\n`
  if (!isShown(table)) {
    yield `<p>In the file <code>${escaped(name)}</code>, with the columns ${escaped(meanings.map(([column]) => column).join(', '))}.</p>\n`
    return
  }
  let rows = 0
  for await (const row of table.rows) {
    if (rows === 0) yield head(table, at)
    rows += 1
    yield `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`
  }
  yield rows === 0 ? '<p>None.</p>\n' : '</tbody></table></div>\n'
}

const head = ({ name, meanings }: Table, at: number) =>
  `<div class="wide" tabindex="0" role="region" aria-labelledby="t${at}"><table><caption>${escaped(name)}</caption><thead><tr>${meanings
    .map(
      ([column, meaning]) => `<th scope="col" title="${escaped(meaning)}">${escaped(column.replaceAll('_', ' '))}</th>`,
    )
    .join('')}</tr></thead><tbody>\n`
