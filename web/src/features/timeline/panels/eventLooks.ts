import {
  BrainCircuit,
  CircleDashed,
  Copy,
  Eraser,
  type LucideIcon,
  MessageSquareQuote,
  PencilLine,
  Rocket,
  Send,
  ShieldAlert,
  Trash2,
  UserRound,
} from 'lucide-react'
import type { EventKind } from '@/generated/graphql.ts'

/** `strong`: what a reader looks for first: where a person is named, and where they or the data are gone. */
export const eventLooks: Readonly<Record<EventKind, { Icon: LucideIcon; strong: boolean }>> = {
  REFERRED: { Icon: CircleDashed, strong: false },
  MADE: { Icon: PencilLine, strong: false },
  TRAINED: { Icon: BrainCircuit, strong: false },
  DEPLOYED: { Icon: Rocket, strong: false },
  CONCLUDED: { Icon: MessageSquareQuote, strong: false },
  COPIED: { Icon: Copy, strong: false },
  EXPORTED: { Icon: Send, strong: false },
  NAMED: { Icon: UserRound, strong: true },
  ERASED: { Icon: Eraser, strong: true },
  ERASURE_ANSWERED: { Icon: ShieldAlert, strong: true },
  DESTROYED: { Icon: Trash2, strong: true },
}
