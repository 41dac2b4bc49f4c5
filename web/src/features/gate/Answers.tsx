import type { AdmissionRowFragment } from '@/generated/graphql.ts'
import { Mark } from '@/ui/Mark.tsx'
import { answerLooks, answerNames, questionNames } from './words.ts'

type Props = { answers: AdmissionRowFragment['answers'] }

/** The four questions, each with its answer, why it is so, what shows it and what to do. */
export const Answers = ({ answers }: Props) => (
  <dl className="space-y-3 text-[0.93rem]">
    {answers.map(({ question, answer, text, remedy, evidence }) => (
      <div key={question} className="space-y-1">
        <dt className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{questionNames[question]}</span>
          <Mark look={answerLooks[answer]}>{answerNames[answer]}</Mark>
        </dt>
        <dd className="wrap-anywhere space-y-1">
          <p>{text}</p>
          {remedy && (
            <p>
              <span className="font-medium">What to do:</span> {remedy}
            </p>
          )}
          {evidence.length > 0 && (
            <ul className="list-disc pl-5 text-muted">
              {evidence.map((one) => (
                <li key={one.id}>{one.text}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    ))}
  </dl>
)
