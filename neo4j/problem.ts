/** Why no database could be had; each code has one message and one remedy. */
export type ProblemCode =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'JAVA_WITHOUT_COMPILER'
  | 'MAVEN_MISSING'
  | 'MAVEN_FAILED'
  | 'PORT_TAKEN'
  | 'PORT_INVALID'
  | 'DISK_FULL'
  | 'HOME_NOT_WRITABLE'
  | 'HOME_IN_USE'
  | 'URI_INVALID'
  | 'UNREACHABLE'
  | 'WRONG_PASSWORD'
  | 'START_FAILED'

/** An obstacle that the reader of the message can remove: what is wrong, then what to do. */
export class Neo4jProblem extends Error {
  override readonly name = 'Neo4jProblem'
  readonly code: ProblemCode
  readonly remedy: string

  constructor(code: ProblemCode, what: string, remedy: string, cause?: unknown) {
    super(`${what}\n${remedy}`, cause === undefined ? {} : { cause })
    this.code = code
    this.remedy = remedy
  }
}

/** The three ways to a database, for whoever lacks what the local one needs. */
export const WAYS_TO_A_DATABASE =
  'Do one of these: install a JDK 17 or 21 and Maven (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless maven;' +
  ' macOS: brew install openjdk@21 maven); or install Docker and run `docker compose up`;' +
  ' or point NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j 5.26 or later that runs already.'
