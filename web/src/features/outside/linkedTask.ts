import 'server-only'
import { z } from 'zod'
import { TaskAction } from '@/generated/graphql.ts'
import { ApiError, get } from '@/lib/api.ts'

const LinkedTask = z.object({
  action: z.enum(TaskAction),
  name: z.string().nullable(),
  label: z.string().nullable(),
  system: z.string().nullable(),
  instruction: z.string(),
  due: z.string(),
  expires: z.string(),
})
export type LinkedTask = z.infer<typeof LinkedTask>

/** What a link leads to; null: it cannot be used. @throws ApiError UNREACHABLE, RATE_LIMITED */
export async function linkedTask(link: string): Promise<LinkedTask | null> {
  const answer = await get('/task-link', link)
  if (answer.status === 401) return null
  if (answer.status === 429) throw new ApiError('RATE_LIMITED', 'Too much was asked by this link. Wait a minute.')
  const task = LinkedTask.safeParse(await answer.json().catch(() => null))
  if (!task.success) throw new ApiError('UNREACHABLE', `The service answered ${answer.status}.`)
  return task.data
}
