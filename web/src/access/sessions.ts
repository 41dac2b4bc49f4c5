import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Who is signed in. `providerSession`: what the provider calls its own session. `idToken`: shown to the provider at the sign-out. */
const Session = z.object({
  sid: z.string(),
  issuer: z.string(),
  subject: z.string().min(1).max(256),
  name: z.string().min(1).max(256),
  groups: z.array(z.string()),
  providerSession: z.string().nullable(),
  idToken: z.string(),
  startedAt: z.number(),
})
export type Session = Readonly<z.infer<typeof Session>>

/** Whose sessions to end: of one provider, all of a person's, or what came of one session there. */
export type Whose = { issuer: string; subject?: string | undefined; providerSession?: string | undefined }

export type Sessions = {
  /** `id`: what the browser is given; it is kept nowhere else. */
  start(person: Omit<Session, 'sid' | 'startedAt'>): Promise<{ id: string; session: Session }>
  /** Null: there is none, or it has ended. Counts as a sign of life. */
  find(id: string): Promise<Session | null>
  end(id: string): Promise<void>
  /** @returns those that it ended */
  endAll(whose: Whose): Promise<Session[]>
  /** @returns whether this is the first use of a token's id */
  once(tokenId: string): Promise<boolean>
}

type Options = { home: string; idle: number; longest: number; now?: () => number }

/** A sign of life is written at most this often, in ms. */
const LIFE = 30_000

/** How long used ids of tokens are kept, in ms: longer than such a token is good for. */
const USED = 3_600_000

/**
 * Sessions as files (0600), which several web servers share (ADR 20). A file is called after the hash of its session's id, so that nobody
 * who reads the folder can come in with what they find. Written once; its time of change is the last sign of life.
 */
export function openSessions({ home, idle, longest, now = Date.now }: Options): Sessions {
  const folder = join(home, 'sessions')
  const used = join(home, 'used-tokens')
  const fileOf = (id: string) => join(folder, `${hashOf(id)}.json`)

  async function read(file: string): Promise<Session | null> {
    const kept = await stat(file).catch(unlessMissing)
    const text = await readFile(file, 'utf8').catch(unlessMissing)
    if (!kept || !text) return null
    const session = Session.parse(JSON.parse(text))
    const over = now() - session.startedAt >= longest || now() - kept.mtimeMs >= idle
    if (over) await rm(file, { force: true })
    else if (now() - kept.mtimeMs >= Math.min(LIFE, idle / 4)) await touch(file, now())
    return over ? null : session
  }

  const all = async () =>
    (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name))

  return {
    async start(person) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await clear(folder, now() - idle)
      const id = randomBytes(32).toString('base64url')
      const session: Session = { ...person, sid: randomBytes(16).toString('base64url'), startedAt: now() }
      const draft = `${fileOf(id)}.${randomBytes(4).toString('hex')}`
      await writeFile(draft, JSON.stringify(session), { mode: 0o600, flag: 'wx' })
      await touch(draft, now())
      await rename(draft, fileOf(id))
      return { id, session }
    },
    find: (id) => read(fileOf(id)),
    end: (id) => rm(fileOf(id), { force: true }),
    async endAll({ issuer, subject, providerSession }) {
      const ended: Session[] = []
      for (const file of (await all().catch(unlessMissing)) ?? []) {
        const text = await readFile(file, 'utf8').catch(unlessMissing)
        const session = text && Session.parse(JSON.parse(text))
        if (!session || session.issuer !== issuer) continue
        const isTheirs = subject === undefined || session.subject === subject
        const isOfIt = providerSession === undefined || session.providerSession === providerSession
        if (!isTheirs || !isOfIt) continue
        await rm(file, { force: true })
        ended.push(session)
      }
      return ended
    },
    async once(tokenId) {
      await mkdir(used, { recursive: true, mode: 0o700 })
      await clear(used, now() - USED)
      return writeFile(join(used, hashOf(tokenId)), '', { mode: 0o600, flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false
          throw error
        },
      )
    },
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Never makes a file anew: a session that was ended meanwhile stays so. */
const touch = (file: string, at: number) => utimes(file, at / 1000, at / 1000).catch(unlessMissing)

/** Removes what showed no life since a time. */
async function clear(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const kept = await stat(file).catch(unlessMissing)
    if (kept && kept.mtimeMs < before) await rm(file, { force: true })
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
