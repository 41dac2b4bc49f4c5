import { counted, kindNames, numberText } from '@/lib/words.ts'
import { reasonMeanings, reasonNames } from './model/words.ts'
import { Section } from './PanelParts.tsx'
import type { HoldingCounts } from './types.ts'

/** What there is, by kind; why it counts as personal data; of which categories. */
export function HoldingFacts({ holding, past }: { holding: HoldingCounts; past: boolean }) {
  if (holding.artifacts === 0) return null
  return (
    <>
      <Section title={past ? 'What it held' : 'What it holds'}>
        <table className="w-full text-[0.93rem]">
          <caption className="sr-only">Artifacts with personal data and their versions, by kind</caption>
          <thead className="text-left text-[0.87rem] text-muted">
            <tr>
              <th scope="col" className="font-normal">
                Kind
              </th>
              {['Artifacts', 'Versions', 'Current'].map((name) => (
                <th key={name} scope="col" className="text-right font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {holding.byKind.map(({ kind, artifacts, versions, live }) => (
              <tr key={kind} className="border-line border-t">
                <th scope="row" className="py-1 text-left font-normal">
                  {kindNames[kind]}
                </th>
                <td className="text-right">{numberText(artifacts)}</td>
                <td className="text-right">{numberText(versions)}</td>
                <td className="text-right">{numberText(live)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title="Why it counts as personal data">
        <dl className="space-y-1.5 text-[0.93rem]">
          {holding.byReason.map(({ reason, artifacts }) => (
            <div key={reason}>
              <dt>
                {reasonNames[reason]} <span className="text-muted">in {counted(artifacts, 'artifact')}</span>
              </dt>
              <dd className="text-[0.87rem] text-muted">{reasonMeanings[reason]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {holding.categories.length > 0 && (
        <Section title="Categories of its columns">
          <ul className="space-y-0.5 text-[0.93rem]">
            {holding.categories.map(({ category, columns, artifacts }) => (
              <li key={category} className="flex flex-wrap justify-between gap-x-4">
                <span className="wrap-anywhere">{category}</span>
                <span className="text-muted tabular-nums">
                  {counted(columns, 'column')} in {counted(artifacts, 'artifact')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
