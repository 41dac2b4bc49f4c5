import type { FastifyReply } from 'fastify'

/** Why there is no file, as GraphQL tells an error. @param code of a closed set */
export const refuseFile = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] })
