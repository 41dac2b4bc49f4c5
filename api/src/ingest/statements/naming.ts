import { artifactId, canonicalName, likenessesOf } from '../../catalog/artifacts/index.ts'
import type { ArtifactName, Command } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { termsOf } from '../../vocabulary/terms.ts'
import { kindOf } from './kinds/index.ts'

/** The name that is meant by one that was sent. */
export type Rename = (name: ArtifactName) => ArtifactName

/** Every name in its canonical form. Looks each up once. */
export function canonically(): Rename {
  const known = new Map<string, Pick<ArtifactName, 'namespace' | 'name'>>()
  return ({ kind, namespace, name }) => {
    const key = JSON.stringify([namespace, name])
    const form = known.get(key) ?? canonicalName({ namespace, name })
    known.set(key, form)
    return { kind, ...form }
  }
}

/** A statement with the names of artifacts that are meant, in place of those that were sent. Pure. */
export const renamed = <C extends Command>(command: C, rename: Rename): C =>
  kindOf(command).withArtifacts(command, (named) => ({ ...named, ...rename(named) }))

/** The artifacts that a statement names. `seen`: it reports making or describing it. Pure. */
export function artifactsOf(command: Command): { name: ArtifactName; seen: boolean }[] {
  const found: { name: ArtifactName; seen: boolean }[] = []
  kindOf(command).withArtifacts(command, (name, seen) => {
    found.push({ name, seen })
    return name
  })
  return found
}

/** How an artifact was called: what is shown is the first of it, by (at, key), whatever arrives first. */
export type Called = {
  id: string
  sent: ArtifactName
  namespace: string
  name: string
  at: number
  key: string
  spellings: string[]
}

/** What it is found by, of all that it was called (vocabulary/terms.ts). Pure. */
export const withTerms = (ws: string, called: Called) => ({
  ...called,
  terms: termsOf(
    ws,
    called.spellings.flatMap((spelling) => spelling.split('\n')),
  ),
})

/** How new statements call artifacts, each once, in the order of their ids. Pure. */
export function calledIn(ws: string, commands: Command[], rename: Rename): Called[] {
  const called = new Map<string, Called>()
  const inOrder = commands.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  for (const command of inOrder)
    for (const { name: sent } of artifactsOf(command)) {
      const id = artifactId(ws, rename(sent))
      const { namespace, name } = sent
      const spelling = spellingOf(sent)
      const known = called.get(id)
      if (!known) called.set(id, { id, sent, namespace, name, at: command.at, key: command.key, spellings: [spelling] })
      else if (!known.spellings.includes(spelling)) known.spellings.push(spelling)
    }
  return [...called.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

export type LikenessRow = { id: string; artifact: string; whole: boolean }

/** What each of these names may be spelled like, in the order of the likenesses. `rename`: to canonical forms. Pure. */
export function likenessRows(ws: string, names: ArtifactName[], rename: Rename): LikenessRow[] {
  const rows = names.flatMap((sent) => {
    const form = rename(sent)
    const artifact = artifactId(ws, form)
    return likenessesOf(form).map(({ text, whole }) => ({ id: idOf(ws, 'likeness', form.kind, text), artifact, whole }))
  })
  return rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.artifact < b.artifact ? -1 : 1))
}

/** As the database keeps it: no name holds a line break that separates two. */
const spellingOf = ({ namespace, name }: ArtifactName) => `${namespace}\n${name}`
