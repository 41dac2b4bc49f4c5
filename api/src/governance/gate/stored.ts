import { z } from 'zod'
import { Answer, GateQuestion } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'

/** What was answered when somebody asked whether they may run something. */
export const Answers = storedJson(
  'answers of an admission',
  z.array(
    z.strictObject({
      question: z.enum(GateQuestion),
      answer: z.enum(Answer),
      text: z.string(),
      remedy: z.string().nullable(),
      evidence: z.array(z.string()),
    }),
  ),
)
