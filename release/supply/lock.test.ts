import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromElsewhere, type Lock, readLock, undecidedScripts, withoutHash } from './lock.ts'

const root = join(import.meta.dirname, '../..')
const lock = readLock()
const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  allowScripts: Record<string, boolean>
}

describe('every package in the lock file', () => {
  it('has a hash; `npm run lock:complete` adds those that npm leaves out', () => {
    expect(withoutHash(lock)).toEqual([])
  })

  it('comes from the registry that is configured, and from no other address', () => {
    expect(fromElsewhere(lock)).toEqual([])
  })

  it('that has an install script is named in `allowScripts` of package.json', () => {
    expect(undecidedScripts(lock, allowScripts)).toEqual([])
  })
})

describe('a lock file', () => {
  const packages = (one: object): Lock => ({ packages: { '': {}, 'node_modules/a/node_modules/@b/c': one } })

  it('with a package that has no hash names it', () => {
    expect(withoutHash(packages({ version: '1.0.0' }))).toEqual(['node_modules/a/node_modules/@b/c'])
  })

  it('with a package of which nobody decided whether its script may run names it', () => {
    const scripted = packages({ version: '1.0.0', integrity: 'sha512-x', hasInstallScript: true })
    expect(undecidedScripts(scripted, {})).toEqual(['node_modules/a/node_modules/@b/c'])
    expect(undecidedScripts(scripted, { '@b/c': false })).toEqual([])
  })
})

describe('an installation', () => {
  it('runs no script of any package', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
    expect(Object.values(allowScripts)).not.toContain(true)
  })
})
