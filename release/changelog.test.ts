import { describe, expect, it } from 'vitest'
import { hasMajor, notesOf, withRelease } from './changelog.ts'

const written = '# @dyetrace/api\n\n## 0.2.0\n\n### Minor Changes\n\n- a1b2c3: Lists of runs.\n\n## 0.1.0\n\n- older\n'

describe('the notes of a release', () => {
  it('are those of its version alone', () => {
    expect(notesOf(written, '0.2.0')).toBe('### Minor Changes\n\n- a1b2c3: Lists of runs.')
  })

  it('have to be there', () => {
    expect(() => notesOf(written, '0.3.0')).toThrow('npx changeset')
  })

  it('say whether clients break', () => {
    expect(hasMajor('### Major Changes\n\n- a field is gone')).toBe(true)
    expect(hasMajor(notesOf(written, '0.2.0'))).toBe(false)
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
