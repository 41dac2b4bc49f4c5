import type { AssessmentAnswerInput, RecordAssessmentInput, UserError } from '../../../generated/schema.ts'
import { reasonIn } from '../../../platform/access/index.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import { nearest, newestTemplate, templateOf } from '../../vocabularies/index.ts'
import type { ContentOf, Kind } from './kind.ts'
import { nameOf, noPurpose, type Read, refuse, wordsOf, wrongName } from './parts.ts'

type Said = ContentOf<'ASSESSMENT'>

/** That somebody assessed whether data may be used for some purposes, by the questions of a template. */
export const assessment: Kind<Said> = {
  about: ({ template, purposes, artifacts }) => [
    template,
    purposes.join(' '),
    ...artifacts.map((artifact) => {
      const { namespace, name } = canonicalName(artifact)
      return JSON.stringify([artifact.kind, namespace, name])
    }),
  ],
  artifact: ({ artifacts }) => (artifacts.length === 1 ? (artifacts[0] ?? null) : null),
  column: () => null,
  purposes: ({ purposes }) => purposes,
  text: ({ template, purposes, artifacts, favourable }) => {
    const data = artifacts.map(({ name }) => name).join(', ')
    return template === 'COMPATIBILITY'
      ? `The use of ${data} for ${purposes.join(', ')} was assessed as ${favourable ? 'compatible' : 'not compatible'} with the purposes that it was collected for.`
      : `A legitimate interest in ${purposes.join(', ')}${data === '' ? '' : ` with ${data}`} was assessed as ${favourable ? 'outweighing' : 'not outweighing'} the interests of the people.`
  },
}

/** Without its authors, whom the input does not name. */
export function readAssessment(input: RecordAssessmentInput): Read<Said> {
  const newest = newestTemplate(input.template)
  const said = {
    kind: 'ASSESSMENT' as const,
    template: input.template,
    version: input.version ?? newest.version,
    purposes: wordsOf(input.purposes),
    artifacts: distinct((input.artifacts ?? []).map(nameOf)),
    favourable: input.favourable,
    answers: input.answers.map(({ question, answer }) => ({ question: question.trim(), answer: reasonIn(answer) })),
    authors: [],
  }
  const wrong =
    (said.version === newest.version ? null : otherVersion(newest.version)) ??
    noPurpose(said.purposes) ??
    wrongData(said) ??
    wrongAnswers(said)
  return { said, wrong }
}

const otherVersion = (version: number): UserError =>
  refuse(
    'INVALID_RANGE',
    `Answer version ${version} of the template: assessmentTemplates has its questions.`,
    'version',
  )

const distinct = (artifacts: Said['artifacts']): Said['artifacts'] =>
  [...new Map(artifacts.map((one) => [JSON.stringify([one.kind, one.namespace, one.name]), one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)

function wrongData({ template, artifacts }: Said): UserError | null {
  if (template === 'COMPATIBILITY' && artifacts.length === 0)
    return refuse('MISSING', 'Name the data that is to be used for the new purpose.', 'artifacts')
  for (const [place, artifact] of artifacts.entries()) {
    const wrong = wrongName(artifact)
    if (wrong) return { ...wrong, field: ['artifacts', `${place}`, wrong.field?.at(-1) ?? 'name'] }
  }
  return null
}

const LONGEST = 10_000

/** Every question is answered, each once, in words. */
function wrongAnswers({ template, version, answers }: Said): UserError | null {
  const keys = templateOf(template, version).questions.map(({ key }) => key)
  for (const [place, { question, answer }] of answers.entries()) {
    const field = (part: keyof AssessmentAnswerInput) => `answers.${place}.${part}`
    if (!keys.includes(question))
      return refuse(
        'NOT_FOUND',
        `The template has no such question. Nearest: ${nearest(question, keys).join(', ')}.`,
        field('question'),
      )
    if (answers.findIndex((one) => one.question === question) < place)
      return refuse('INVALID_RANGE', 'It is answered above. Answer each question once.', field('question'))
    if (answer === '') return refuse('MISSING', 'Answer it in words.', field('answer'))
    if (answer.length > LONGEST) return refuse('TOO_LONG', `Give at most ${LONGEST} characters.`, field('answer'))
  }
  const open = keys.filter((key) => !answers.some(({ question }) => question === key))
  return open.length === 0 ? null : refuse('MISSING', `Answer the rest: ${open.join(', ')}.`, 'answers')
}
