import { useMutation } from '@tanstack/react-query'
import type { UserErrorCode } from '@/generated/graphql.ts'

type Problem = { code: UserErrorCode; message: string; field?: readonly string[] | null }

/** What is wrong, and at which field of the input. */
type Placed = Pick<Problem, 'message' | 'field'>

/** What a mutation answers, refused or not. */
export type Payload = { userErrors: readonly Problem[] }

export type Change<Answer extends Payload = Payload> = {
  send: (change: () => Promise<Answer>) => void
  pending: boolean
  /** What the API says is wrong with a field, by the beginning of its path. */
  at: (...path: string[]) => string | null
  /** What is wrong with no field that is shown. */
  rest: (...shown: string[]) => string | null
  has: (code: UserErrorCode) => boolean
  /** The last answer. */
  answer: Answer | undefined
}

/**
 * A change that a form sends. What was refused stands at its field, and what was typed stays.
 * @param onDone awaited where nothing was refused
 */
export function useChange<Answer extends Payload>(onDone: (answer: Answer) => Promise<void> | void): Change<Answer> {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (change: () => Promise<Answer>) => change(),
    onSuccess: async (answer) => {
      if (answer.userErrors.length === 0) await onDone(answer)
    },
    gcTime: 0,
  })
  // A value of the wrong shape, such as no time at all, is an error of the question itself; it stands at its field all the same.
  const problems: readonly Placed[] = error
    ? [{ message: error.message, field: error.field }]
    : (data?.userErrors ?? [])
  const isAt = (path: readonly string[]) => (one: Placed) => path.every((part, index) => one.field?.[index] === part)
  return {
    send: mutate,
    pending: isPending,
    at: (...path) => problems.find(isAt(path))?.message ?? null,
    rest: (...shown) => problems.find((one) => !shown.some((name) => one.field?.[0] === name))?.message ?? null,
    has: (code) => error === null && (data?.userErrors ?? []).some((one) => one.code === code),
    answer: data,
  }
}
