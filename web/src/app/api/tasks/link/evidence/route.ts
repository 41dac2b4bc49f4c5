import { passedOn } from '@/features/outside/passedOn.ts'

/** A file that somebody outside sends by their link. */
export const POST = (request: Request): Promise<Response> => passedOn(request, '/task-link/evidence')
