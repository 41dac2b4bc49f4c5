import { join } from 'node:path'
import { getDirective } from '@graphql-tools/utils'
import type { GraphQLObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { openAnIncident } from '../../testkit/planting/incident.ts'
import { plant, type World } from '../../testkit/planting/plant.ts'
import { openARequest } from '../../testkit/planting/request.ts'
import { type Named, nobody, questionsAbout, steady } from '../../testkit/questions/about.ts'
import { everyStatement } from '../../testkit/questions/everyStatement.ts'
import { type Action, allowed, roles } from '../src/platform/access/index.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))

/** Which action a field asks for, read from the schema. */
function actionOf(type: GraphQLObjectType | null | undefined, name: string): Action {
  const field = type?.getFields()[name]
  const [auth] = (field && getDirective(schema, field, 'auth')) ?? []
  if (!auth) throw new Error(`${name} has no @auth`)
  return auth.action
}

const world: World = {
  people: [{ ref: 'ada' }],
  systems: [{ key: 'warehouse', role: 'ANALYTICS' }],
  artifacts: [
    { name: 'orders', system: 'warehouse', columns: ['email'] },
    { name: 'features', kind: 'FEATURE_SET' },
  ],
  versions: [
    { id: 'o', artifact: 'orders', createdAt: 1 },
    { id: 'f', artifact: 'features', createdAt: 2 },
  ],
  runs: [{ id: 'build' }],
  flows: [
    { from: 'o', to: 'build', at: 2 },
    { from: 'build', to: 'f', at: 2 },
  ],
  lists: [{ version: 'o', people: ['ada'], at: 1 }],
}

let api: Api
let admin: Workspace
let stands: Named
beforeAll(async () => {
  api = await startApi()
  admin = await api.workspace(['admin'])
  const { id } = await plant(api.connection, world, admin.ws)
  const [request, incident] = [await openARequest(admin), await openAnIncident(admin, id('o'))]
  stands = { id, ref: 'ada', system: 'warehouse', artifact: 'orders', request, incident }
})
afterAll(() => api.stop())

describe('every role', () => {
  it.each(roles)('may ask what its map says, and nothing else: %s', async (role) => {
    const token = await openWorkspace(api, admin.ws, [role])
    for (const { name, query } of questionsAbout(schema, stands)) {
      const { errors } = await token.graphql(query)
      const isForbidden = errors.some(({ path, extensions }) => path?.length === 1 && extensions.code === 'FORBIDDEN')
      expect(isForbidden, name).toBe(!allowed[actionOf(schema.getQueryType(), name)].includes(role))
    }
  })

  it.each(roles)('may say what its map says, and nothing else: %s', async (role) => {
    const { ws } = await api.workspace()
    const token = await openWorkspace(api, ws, [role])
    const leaf = (type: string) => ({ Int: 5, Float: 5, Boolean: true, DateTime: '2026-01-01T00:00:00Z' })[type] ?? 'a'
    const statements = everyStatement(schema, leaf, false)
    // Grants that a workspace asks for are another question: they are asked for last.
    const inOrder = [...statements].sort(
      (a, b) => Number(a.name === 'setAccessPolicy') - Number(b.name === 'setAccessPolicy'),
    )
    for (const { name, query, variables } of inOrder) {
      const { data, errors } = await token.graphql<Record<string, { userErrors: Told[] } | { userErrors: Told[] }[]>>(
        query,
        variables,
      )
      expect(errors, name).toEqual([])
      const told = [data[name] ?? []].flat().flatMap(({ userErrors }) => userErrors)
      const isForbidden = told.some(({ code, field }) => code === 'FORBIDDEN' && (field ?? []).length === 0)
      expect(isForbidden, name).toBe(!allowed[actionOf(schema.getMutationType(), name)].includes(role))
    }
  })
})

type Told = { code: string; field: string[] | null }

describe('another workspace', () => {
  it.each(roles)('looks as if it were not there, whatever a %s asks of it', async (role) => {
    const { ws } = await api.workspace()
    const token = await openWorkspace(api, ws, [role])
    const theirs = questionsAbout(schema, stands)
    const nobodys = questionsAbout(schema, nobody)
    for (const [n, { name, query }] of theirs.entries()) {
      const [asked, unknown] = [await token.graphql(query), await token.graphql(nobodys[n]?.query ?? '')]
      expect(steady(asked), name).toEqual(steady(unknown))
      expect(JSON.stringify(asked), name).not.toContain(admin.ws)
    }
  })
})
