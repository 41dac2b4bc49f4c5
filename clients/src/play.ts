import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from '../../neo4j/run.ts'
import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { createToken } from '../../testkit/tokens.ts'
import { askImpact, tellMembers } from './ask.ts'
import type { Scenario } from './clients.ts'
import { type Comparison, compare } from './compare.ts'
import { type Installed, withPrograms } from './install.ts'
import { readTruth } from './truth.ts'

const TRUTH_FOLDER = resolve(import.meta.dirname, '..', 'truth')

/**
 * Plays a scenario in an empty folder and an empty workspace: the client sends its events with a pipeline's token, Dyetrace
 * is told who was named where, and its answer is compared with the disk.
 * @throws Error with the end of the script's output, when it does not come to its end
 */
export async function play(scenario: Scenario, installed: Installed, stage: Stage): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-client-'))
  const { token } = await stage.workspace()
  const pipeline = await createToken(openClient(stage.url, { token }), 'PIPELINE', 'client', 24)
  try {
    const truth = join(folder, 'truth.json')
    await runScript(scenario, installed, {
      ...withPrograms(installed),
      PYTHONPATH: TRUTH_FOLDER,
      PYTHONDONTWRITEBYTECODE: '1',
      TRUTH: truth,
      FOLDER: folder,
      JARS: installed.jars,
      OPENLINEAGE_CONFIG: await writeConfig(folder, scenario, stage.url, pipeline),
    })
    const seen = await readTruth(truth)
    await tellMembers(openClient(stage.url, { token: pipeline }), seen)
    return compare(seen, await askImpact(openClient(stage.url, { token }), seen.person))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The file in which every OpenLineage client looks for where to send; JSON is YAML. */
async function writeConfig(folder: string, scenario: Scenario, url: string, apiKey: string): Promise<string> {
  const file = join(folder, 'openlineage.yml')
  // In seconds. Five, as it is by default, are few on a machine that is busy with Neo4j and a client at once.
  const timeout = 60
  const transport = { type: 'http', url, timeout, auth: { type: 'api_key', apiKey }, ...scenario.transport }
  await writeFile(file, JSON.stringify({ transport }))
  return file
}

async function runScript({ script }: Scenario, { bin, files }: Installed, env: NodeJS.ProcessEnv): Promise<void> {
  const finished = await run(join(bin, 'python'), [join(files, script)], env)
  if (finished?.code !== 0) throw new Error(`${script} failed: ${finished?.output.trim().slice(-3000)}`)
}
