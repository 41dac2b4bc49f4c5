import { describe, expect, it } from 'vitest'
import { allNotes, isMajor, notesOf, withRelease } from './changelog.ts'

const written = '# @dyetrace/api\n\n## 0.2.0\n\n### Minor Changes\n\n- a1b2c3: Lists of runs.\n\n## 0.1.0\n\n- older\n'

describe('the notes of a release', () => {
  it('are those of its version alone', () => {
    expect(notesOf(written, '0.2.0')).toBe('### Minor Changes\n\n- a1b2c3: Lists of runs.')
  })

  it('of all workspaces stand under one heading for each kind of change, each once', () => {
    const api = '### Minor Changes\n\n- a1: Lists.\n  In pages.\n\n### Patch Changes\n\n- b2: Mended.'
    expect(allNotes([api, '', '### Minor Changes\n\n- a1: Lists.\n  In pages.\n- c3: Map.'])).toBe(
      '### Minor Changes\n\n- a1: Lists.\n  In pages.\n- c3: Map.\n\n### Patch Changes\n\n- b2: Mended.',
    )
  })

  it('have to be there', () => {
    expect(() => allNotes(['', notesOf(written, '0.3.0')])).toThrow('npx changeset')
  })

  it('say whether clients break', () => {
    expect(isMajor('---\n"@dyetrace/api": major\n---\n\nA field is gone.\n')).toBe(true)
    expect(isMajor('---\n"@dyetrace/api": minor\n---\n\nNothing major.\n')).toBe(false)
  })
})

describe('the changelog', () => {
  it('has the new version above the earlier ones', () => {
    expect(withRelease('# Changelog\n\nIntro.\n\n## 0.1.0\n\n- old\n', '0.2.0', '- new')).toBe(
      '# Changelog\n\nIntro.\n\n## 0.2.0\n\n- new\n\n## 0.1.0\n\n- old\n',
    )
  })

  it('takes what stood under "Unreleased" into the version', () => {
    expect(withRelease('# Changelog\n\n## Unreleased\n\n- by hand\n\n## 0.1.0\n\n- old\n', '0.2.0', '- new')).toBe(
      '# Changelog\n\n## 0.2.0\n\n- new\n\n- by hand\n\n## 0.1.0\n\n- old\n',
    )
  })
})
