import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'

// A page whose question costs more than the API admits shows nothing, whoever asks.
const root = resolve(import.meta.dirname, '../..')
const files = ['web/src', 'testkit'].flatMap((folder) => graphqlIn(folder))

function graphqlIn(folder: string): string[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.graphql')).map((name) => resolve(root, folder, name))
}

const definitions = files.flatMap((file) => parse(readFileSync(file, 'utf8')).definitions)
const fragments = new Map(
  definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
)

/** A definition with the fragments that it needs, each once. */
function withFragments(definition: DefinitionNode): string {
  const needed = new Set<DefinitionNode>([definition])
  for (const one of needed)
    visit(one, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (fragment) needed.add(fragment)
      },
    })
  return [...needed].map(print).join('\n')
}

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const operations = definitions.flatMap((one) =>
  one.kind === Kind.OPERATION_DEFINITION ? [[one.name?.value ?? '', withFragments(one)] as const] : [],
)

it.each(operations)('%s is admitted: its names, depth and cost', async (_, query) => {
  const workspace = await api.workspace()
  const { errors = [] } = await workspace.graphql(query, {})
  expect(errors.filter(({ extensions }) => extensions.code === 'GRAPHQL_VALIDATION_FAILED')).toEqual([])
})
