/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>(['../src/**/*.ts', '!../src/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What is imported from the database's folder, by the names that it has there. */
const importedBy = (text: string): string[] =>
  [...text.matchAll(/import \{([^}]*)\} from '[^']*platform\/db\/[^']*'|import \{([^}]*)\} from '[./]*\/db\/[^']*'/g)]
    .flatMap(([, one, other]) => (one ?? other ?? '').split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')

const isStore = (path: string) => /\/store\.ts$|\/store\/[^/]+\.ts$/.test(path)

describe('Cypher', () => {
  it('is declared in a store.ts or a store/ folder, and nowhere else', () => {
    const declaring = Object.entries(sources).filter(([, text]) => importedBy(text).includes('statement'))
    expect(declaring.length).toBeGreaterThan(20)
    expect(declaring.map(([path]) => path).filter((path) => !isStore(path))).toEqual([])
  })
})
