/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { type Migration, migrations } from './index.ts'

const files = import.meta.glob<{ migration: Migration }>('./[0-9]*.ts', { eager: true })

describe('the migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, place) => place + 1))
  })

  it('stand in a file each, which begins with the number', () => {
    const numbers = Object.entries(files).map(([path, { migration }]) => [Number(path.slice(2, 5)), migration.version])
    expect(numbers).toEqual(migrations.map(({ version }) => [version, version]))
  })
})
