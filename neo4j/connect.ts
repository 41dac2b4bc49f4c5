import neo4j, { Neo4jError } from 'neo4j-driver'
import { Neo4jProblem } from './problem.ts'

/** How to reach a Neo4j: a Bolt URI and the credentials of one user. */
export interface Access {
  readonly uri: string
  readonly user: string
  readonly password: string
}

/** What to do when the server answers but refuses the password; it differs by who owns the password. */
export interface Advice {
  readonly wrongPassword: string
}

/**
 * Connects once and authenticates.
 * @throws Neo4jProblem URI_INVALID, UNREACHABLE (after 5 s at most per address) or WRONG_PASSWORD
 */
export async function verifyAccess({ uri, user, password }: Access, advice: Advice): Promise<void> {
  const driver = open(uri, user, password)
  try {
    await driver.getServerInfo()
  } catch (error) {
    throw problem(error, uri, user, advice)
  } finally {
    await driver.close()
  }
}

function open(uri: string, user: string, password: string) {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 6_000,
      maxTransactionRetryTime: 0,
    })
  } catch (error) {
    throw new Neo4jProblem(
      'URI_INVALID',
      `NEO4J_URI is not an address of a Neo4j: ${uri}`,
      'Use bolt://host:7687, or neo4j://host:7687 for a cluster; with +s for TLS.',
      error,
    )
  }
}

function problem(error: unknown, uri: string, user: string, advice: Advice): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    return new Neo4jProblem(
      'WRONG_PASSWORD',
      `The Neo4j at ${uri} refuses the password of user ${user}.`,
      advice.wrongPassword,
      error,
    )
  }
  return new Neo4jProblem(
    'UNREACHABLE',
    `No Neo4j can be reached at ${uri} (${error.code}).`,
    'Start it, or correct NEO4J_URI; unset NEO4J_URI to start a local one.',
    error,
  )
}
