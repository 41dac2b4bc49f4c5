import { cutCredentials } from './credentials.ts'
import { type Scheme, schemes } from './schemes.ts'

/** Where data is, and what it is called there. */
export type PlaceName = { namespace: string; name: string }

// scheme:[//authority][path]. A local file's namespace is the word `file` alone.
const NAMESPACE = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(\/.*)?$/is
const FILE = schemes.file as Scheme
const LOCAL = /^file:?$/i

/**
 * The one form of a name by which an artifact is known: what the published rules of its scheme call the same place comes out
 * alike, and everything else as it was sent (docs/adr/0013-names.md). Pure; the form of a form is itself.
 */
export function canonicalName(sent: PlaceName): PlaceName {
  const form = formOf(sent)
  // A URI in a URI comes out bit by bit.
  return form.namespace === sent.namespace && form.name === sent.name ? form : canonicalName(form)
}

/** The canonical form of a namespace by itself. */
export const datasourceOf = (namespace: string): string => canonicalName({ namespace, name: 'any' }).namespace

function formOf({ namespace, name }: PlaceName): PlaceName {
  const clean = { namespace: cutCredentials(namespace), name: cutCredentials(name) }
  const place = partsOf(clean)
  if (!place) return clean
  const { scheme, authority } = place
  if (scheme === FILE) return fileName(authority, place.path, clean.name)
  const where = authorityOf(authority, scheme)
  if (scheme.path) {
    const under = joined(place.path, withoutPlace(clean.name, scheme, where), scheme)
    return { namespace: `${scheme.called}://${where}`, name: pathOf(under, scheme) }
  }
  // A database's namespace ends with its port: what comes after is somebody's own word.
  return { namespace: `${scheme.called}://${where}${withoutEndingSlashes(place.path)}`, name: clean.name }
}

/** A name that is a whole URI says again where it is. */
function withoutPlace(name: string, scheme: Scheme, where: string): string {
  const own = partsOf({ namespace: name, name: '' })
  if (own?.scheme !== scheme || authorityOf(own.authority, scheme) !== where) return name
  return scheme.path === 'key' ? own.path.slice(1) : own.path
}

type Place = { scheme: Scheme; authority: string; path: string }

/** Null: nothing is published about such names, as far as we know. */
function partsOf({ namespace, name }: PlaceName): Place | null {
  if (LOCAL.test(namespace)) return { scheme: FILE, authority: '', path: localRoot(name) }
  const [, word = '', authority, path = ''] = NAMESPACE.exec(namespace) ?? []
  const scheme = Object.hasOwn(schemes, word.toLowerCase()) ? schemes[word.toLowerCase()] : undefined
  if (!scheme || (authority === undefined && scheme !== FILE)) return null
  return { scheme, authority: authority ?? '', path }
}

/** A path that says itself where it begins. */
const localRoot = (name: string) => (/^file:/i.test(name) ? '/' : '')

function authorityOf(authority: string, { host, port }: Scheme): string {
  if (!host) return authority
  const end = authority.lastIndexOf('@') + 1
  // Before the @ stands a container, whose name has a case.
  const [before, place] = [authority.slice(0, end), unescaped(authority.slice(end)).toLowerCase()]
  return before + (port === undefined ? place.replace(/:$/, '') : withPort(place, port))
}

/** Several hosts say their ports themselves. */
const withPort = (host: string, port: number) =>
  host === '' || host.includes(',') || /:\d+$/.test(host) ? host : `${host.replace(/:$/, '')}:${port}`

/** Octets that need no escape (RFC 3986 §2.3). In a path an escape may be part of the key, so there it stays. */
const unescaped = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const octet = String.fromCharCode(Number.parseInt(hex, 16))
    return /[\w.~-]/.test(octet) ? octet : whole
  })

/** `/\/+$/` would take the square of the number of slashes. */
function withoutEndingSlashes(path: string): string {
  let end = path.length
  while (path.endsWith('/', end)) end -= 1
  return path.slice(0, end)
}

/** Namespace and name combine to a URI ("Naming"), so that a path may begin in the one and end in the other. */
function joined(path: string, name: string, { path: kind }: Scheme): string {
  const before = withoutEndingSlashes(path)
  const whole = name.startsWith('/') ? before + name : `${before}/${name}`
  return kind === 'key' && (before !== '' || !name.startsWith('/')) ? whole.slice(1) : whole
}

/** `file:/x`, `file:///x` and `file` with `/x` are one (RFC 8089); so is the host that is called localhost. */
function fileName(authority: string, path: string, name: string): PlaceName {
  const [, ownHost = '', own] = /^file:(?:\/\/([^/]*))?(\/.*)$/is.exec(name) ?? []
  const host = unescaped(own === undefined ? authority : ownHost || authority).toLowerCase()
  const local = host === '' || host === 'localhost'
  const under = own ?? (path === '' ? name : joined(path, name, FILE))
  return { namespace: local ? 'file' : `file://${host}`, name: pathOf(under, FILE) }
}

function pathOf(name: string, { path }: Scheme): string {
  if (!path) return name
  // Several slashes are one in a file system (POSIX, "Pathname Resolution"), and part of the key in a store of objects.
  const single = path === 'path' ? name.replace(/\/{2,}/g, '/') : name
  return withoutEndingSlashes(single) || single.slice(0, 1)
}
