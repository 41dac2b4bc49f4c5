import { join } from 'node:path'
import { Neo4jProblem, WAYS_TO_A_DATABASE } from './problem.ts'
import { run } from './run.ts'

/** Neo4j 5.26 is compiled for Java 17. */
const OLDEST_JAVA = 17

/**
 * Finds the `java` to use: the one of JAVA_HOME when that is set, else the first on PATH.
 * @returns its path or name
 * @throws Neo4jProblem JAVA_MISSING, JAVA_TOO_OLD or JAVA_WITHOUT_COMPILER
 */
export async function findJava(env: NodeJS.ProcessEnv): Promise<string> {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const answer = await run(java, ['-version'], env)
  const version = answer?.code === 0 ? majorVersion(answer.output) : null
  if (version === null) {
    const where = env.JAVA_HOME ? `in JAVA_HOME (${env.JAVA_HOME})` : 'on PATH'
    throw new Neo4jProblem('JAVA_MISSING', `A local Neo4j needs Java, and there is none ${where}.`, WAYS_TO_A_DATABASE)
  }
  if (version < OLDEST_JAVA) {
    throw new Neo4jProblem(
      'JAVA_TOO_OLD',
      `A local Neo4j needs Java ${OLDEST_JAVA} or later; \`${java}\` is Java ${version}.`,
      `If a later one is installed, set JAVA_HOME to it. ${WAYS_TO_A_DATABASE}`,
    )
  }
  const compiler = await run(java, ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '-version'], env)
  if (compiler?.code !== 0) {
    throw new Neo4jProblem(
      'JAVA_WITHOUT_COMPILER',
      `\`${java}\` is a Java runtime without a compiler; a local Neo4j needs a JDK.`,
      WAYS_TO_A_DATABASE,
    )
  }
  return java
}

/** The feature release in the text of `java -version`: 17 of "17.0.15", 8 of "1.8.0_292". */
export function majorVersion(text: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(text)
  return found ? Number(found[1]) : null
}
