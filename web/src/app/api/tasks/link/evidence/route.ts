import { byLink } from '@/features/outside/byLink.ts'

/** A file that somebody outside sends by their link. */
export const POST = (request: Request): Promise<Response> => byLink(request, '/task-link/evidence')
