import { expect, it } from 'vitest'
import { regimes } from './regimes/index.ts'
import type { Rule, Span } from './rules.ts'

const words = (span: Span): string =>
  'agreed' in span
    ? 'as agreed'
    : (Object.entries(span).map(([unit, count]) => `${count} ${unitOf(unit, Number(count))}`)[0] ?? '')
const unitOf = (unit: string, count: number) =>
  unit === 'businessDays' ? 'business days' : count === 1 ? unit.slice(0, -1) : unit

const effects = {
  NONE: '',
  DAYS_AFTER_QUESTION: 'adds the days after the question, with that of the answer',
  BOTH_DAYS: 'adds the days from the question to the answer, both',
  BEGINS_ANEW: 'time begins with the answer',
}

function pauses(rule: Rule): string {
  const told = Object.entries(rule.pauses).filter(([, { effect }]) => effect !== 'NONE')
  return told.map(([reason, { effect, certainty }]) => `${reason}: ${effects[effect]} (${certainty})`).join('; ')
}

function row(name: string, answers: string[], rule: Rule): string {
  const { extension, rolls, acknowledge } = rule
  const cells = [
    name,
    answers.join(', '),
    rule.validFrom,
    words(rule.span),
    acknowledge ? `${words(acknowledge.span)} (${acknowledge.rule})` : '',
    extension ? `${words(extension.span)} in all (${extension.rule})` : 'none',
    rolls ? `to the next working day (${rolls.rule})` : 'no',
    pauses(rule),
    rule.rule,
    rule.certainty,
  ]
  return `| ${cells.join(' | ')} |`
}

function table(): string {
  const titles = [
    'regime',
    'for',
    'receipts from',
    'time',
    'acknowledge',
    'extended',
    'moves',
    'questions',
    'article',
    'certainty',
  ]
  const rows = Object.values(regimes).flatMap(({ name, rules, rights, duties }) =>
    Object.entries(rules).flatMap(([key, versions]) => {
      const answers = [...Object.entries(rights), ...Object.entries(duties)].filter(([, rule]) => rule === key)
      return versions.map((rule) =>
        row(
          name,
          answers.map(([what]) => what),
          rule,
        ),
      )
    }),
  )
  return [
    '# Regimes',
    '',
    'Made from the data in `api/src/requests/clocks/regimes/`; `npm run test:unit -- regimes -u` makes it again. Computed, not legal advice.',
    '',
    `| ${titles.join(' | ')} |`,
    `| ${titles.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n')
}

it('the table in the docs is the one of the data', async () => {
  await expect(table()).toMatchFileSnapshot('../../../../docs/api/regimes.md')
})

it('every rule of a regime is used, and its versions are in order, the newest first', () => {
  for (const { name, rules, rights, duties } of Object.values(regimes)) {
    const used = new Set([...Object.values(rights), ...Object.values(duties)])
    for (const [key, versions] of Object.entries(rules)) {
      expect(used.has(key), `${name}: ${key}`).toBe(true)
      const days = versions.map(({ validFrom }) => validFrom)
      expect(days).toEqual([...days].sort().reverse())
    }
  }
})
