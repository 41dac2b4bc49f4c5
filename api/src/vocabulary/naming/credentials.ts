// Azure's blob schemes write the container where others write the user: abfss://container@account.dfs.core.windows.net
const CONTAINER_SCHEME = /(?:^|[^a-z0-9+.-])(?:abfss?|wasbs?)$/i
// There, who logs in decides which files are seen: two users are two places.
const ACCOUNT_SCHEME = /(?:^|[^a-z0-9+.-])(?:s?ftp|ftps|ssh|scp)$/i
// Names of queues and topics, in which an @ is a letter like others.
const TOPIC_SCHEME = /(?:^|[^a-z0-9+.-])(?:(?:non-)?persistent|topic|queue)$/i
const ORACLE_THIN = /jdbc:oracle:\w+:/i
const AUTHORITY = /^[^/?#\s]*/
// A secret key may hold a bare slash (s3a://KEY:SEC/RET@bucket). What follows a host and a colon is a port: digits only.
const SECRET_WITH_SLASH = /^[^/?#\s:@[]*:(?!\d{0,5}(?:[/?#;,\s]|$))\S*@/
const PARAMETER = /([?&;])([^=&;?#\s]+)=[^&;#\s]*/g
const SECRET_PARAMETER =
  /pass(?:word|wd|phrase)?$|pwd|secret|token|credential|signature|^(?:sig|sas|user|user_?name|uid|login)$|^auth|(?:^|api|access|account|private|shared)[_-]?key(?:_?id)?$/i

/**
 * The text without what would let someone in: user information in URIs, Oracle's user/password, and parameters such as
 * `password` or `X-Amz-Signature`. Two names that differ only in credentials become one; what tells two accounts, containers or
 * topics apart stays.
 */
export function cutCredentials(text: string): string {
  if (!/[:?;&]/.test(text)) return text
  return cutParameters(cutUserinfo(withoutOracleLogins(text)))
}

/** Oracle's thin driver writes `user/password@` after its scheme. A pattern for it would take the square of the text's length. */
function withoutOracleLogins(text: string): string {
  const pieces = text.split('@')
  const last = pieces.pop() ?? ''
  return [...pieces.map(withoutLogin), last].join('@')
}

/** @param text that an `@` follows */
function withoutLogin(text: string): string {
  const word = text.split(/\s/).at(-1) ?? ''
  const scheme = ORACLE_THIN.exec(word)
  const login = scheme ? scheme.index + scheme[0].length : -1
  return scheme && word.includes('/', login) ? text.slice(0, text.length - word.length + login) : text
}

function cutUserinfo(text: string): string {
  const [first = '', ...rest] = text.split('://')
  let before = first
  const parts = rest.map((part) => {
    const userinfo = userinfoOf(part)
    const kept = keptOf(before, userinfo)
    before = part
    return kept + part.slice(userinfo.length)
  })
  return [first, ...parts].join('://')
}

/** What of a user information names the place, and lets nobody in. */
function keptOf(before: string, userinfo: string): string {
  if (TOPIC_SCHEME.test(before)) return userinfo
  if (!CONTAINER_SCHEME.test(before) && !ACCOUNT_SCHEME.test(before)) return ''
  const password = userinfo.indexOf(':')
  return password < 0 ? userinfo : `${userinfo.slice(0, password)}@`
}

/** What stands before the host, with its `@`; empty where there is none. */
function userinfoOf(afterScheme: string): string {
  const authority = AUTHORITY.exec(afterScheme)?.[0] ?? ''
  const end = authority.lastIndexOf('@') + 1
  return end > 0 ? authority.slice(0, end) : (SECRET_WITH_SLASH.exec(afterScheme)?.[0] ?? '')
}

function cutParameters(text: string): string {
  const cut = text.replace(PARAMETER, (parameter, separator: string, name: string) => {
    if (!SECRET_PARAMETER.test(name)) return parameter
    return separator === '?' ? '?' : ''
  })
  return cut === text ? text : cut.replace(/\?[&;]+/g, '?').replace(/\?(?=#|$)/g, '')
}
