import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `package-lock.json` says of one package. */
export type LockedPackage = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}

export type Lock = { packages: Record<string, LockedPackage> }

const root = join(import.meta.dirname, '../..')

export const readLock = (): Lock => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

/** The name in `node_modules/a/node_modules/@scope/b`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Packages that come from a registry, by their path. Our own workspaces are not among them. */
export const fetched = ({ packages }: Lock): [string, LockedPackage][] =>
  Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)

/** Packages that a registry could exchange for others, since no hash says what they have to be. */
export const withoutHash = (lock: Lock): string[] =>
  fetched(lock)
    .filter(([, { integrity }]) => !integrity)
    .map(([path]) => path)

/** Packages that run a script when they are installed, and of which package.json does not say whether they may. */
export const undecidedScripts = (lock: Lock, decided: Record<string, boolean>): string[] =>
  fetched(lock)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in decided))
    .map(([path]) => path)

/** Packages that come from an address of their own and not from the registry. */
export const fromElsewhere = (lock: Lock): string[] =>
  fetched(lock)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([path]) => path)
