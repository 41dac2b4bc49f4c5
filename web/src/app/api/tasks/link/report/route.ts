import { byLink } from '@/features/outside/byLink.ts'

/** What somebody outside reports by their link. */
export const POST = (request: Request): Promise<Response> => byLink(request, '/task-link/report')
