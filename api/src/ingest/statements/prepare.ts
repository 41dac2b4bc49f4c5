import { describing } from '../../catalog/artifacts/index.ts'
import { loadWindows } from '../../history/binding/index.ts'
import type { Connection, Statement } from '../../platform/db/index.ts'
import * as store from './store/index.ts'

const isStatement = (value: object): value is Statement<unknown> => 'text' in value && 'row' in value

/** All statements in a module of them, however deep. */
const statementsIn = (value: object): Statement<unknown>[] =>
  isStatement(value)
    ? [value]
    : Object.values(value).flatMap((inner: unknown) =>
        typeof inner === 'object' && inner !== null ? statementsIn(inner) : [],
      )

/** Every statement of ingest that goes through lists, so that it does nothing without rows. */
export const prepared: Statement<unknown>[] = statementsIn({ ...store, describing, loadWindows }).filter(({ text }) =>
  /^\s*UNWIND \$/.test(text),
)

/**
 * Runs the statements of ingest once, on empty lists, so that the database has read and planned them before the first event
 * comes (which took seconds otherwise). Writes nothing. Throws DatabaseError.
 */
export async function prepareIngest(connection: Pick<Connection, 'workspace'>): Promise<void> {
  await connection.workspace('nobody').write('prepareIngest', async (tx) => {
    for (const statement of prepared) await tx.run(statement, emptyParameters(statement))
  })
}

const emptyParameters = ({ text }: Statement<unknown>): Record<string, never[]> =>
  Object.fromEntries([...text.matchAll(/\$(\w+)/g)].flatMap(([, name]) => (name && name !== 'ws' ? [[name, []]] : [])))
