import { z } from 'zod'
import { ExtensionReason, MemberState, PauseReason, Regime, RightType } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'
import type { IdentityDigest } from '../../vocabulary/command.ts'
import type { ClockCase as Case } from '../clocks/index.ts'

const Pause = z.strictObject({
  reason: z.enum(PauseReason),
  askedAt: z.number(),
  answeredAt: z.number().nullable().default(null),
})

/** What a request's dates depend on. The dates are worked out when they are asked for. */
export const ClockCase = storedJson(
  'clock of a request',
  z.strictObject({
    regime: z.enum(Regime),
    right: z.enum(RightType),
    receivedAt: z.number(),
    zone: z.string().nullable().default(null),
    memberState: z.enum(MemberState).nullable().default(null),
    region: z.string().nullable().default(null),
    contractDays: z.number().nullable().default(null),
    controllerDue: z.string().nullable().default(null),
    pauses: z.array(Pause).default([]),
    extension: z
      .strictObject({ noticeAt: z.number(), reason: z.enum(ExtensionReason) })
      .nullable()
      .default(null),
  }),
  { sparse: true },
)
export type ClockCase = Case & ReturnType<typeof ClockCase.read>

const Identity = z.strictObject({
  namespace: z.string(),
  digest: z.string(),
  former: z.array(z.strictObject({ digest: z.string(), exact: z.boolean(), sent: z.boolean() })).exactOptional(),
})

/** The identities by which a person asked, as keyed digests. */
export const GivenIdentities = storedJson<IdentityDigest[]>('identities of a request', z.array(Identity), {
  // What they were before a new key is not stored.
  stored: (identities) =>
    identities.map(({ former, ...identity }) => ({
      ...withoutEarlier(identity),
      ...(former ? { former: former.map(withoutEarlier) } : {}),
    })),
})

const withoutEarlier = <D extends { earlier?: string[] }>({ earlier: _, ...digest }: D) => digest
