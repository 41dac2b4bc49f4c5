import { passedOn } from '@/features/outside/passedOn.ts'

/** What somebody outside reports by their link. */
export const POST = (request: Request): Promise<Response> => passedOn(request, '/task-link/report')
