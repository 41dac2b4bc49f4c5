import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verdictWords } from './verdictWords.ts'

const pages = readFileSync(new URL('../../../web/src/ui/verdicts.ts', import.meta.url), 'utf8')

it.each(Object.entries(verdictWords))('a report says of %s what the pages say', (_, { label, meaning }) => {
  expect(pages).toContain(`label: '${label}'`)
  expect(pages).toContain(`'${meaning}'`)
})
