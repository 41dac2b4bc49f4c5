import Link from 'next/link'
import type { ArtifactKind } from '@/generated/graphql.ts'
import type { Named } from '@/lib/closed.ts'
import { artifactPath } from '@/lib/paths.ts'
import { Name } from './Name.tsx'

/** How it looks at the head of a row, and in a text. */
const looks = {
  head: 'wrap-anywhere rounded font-medium underline-offset-4 hover:underline',
  text: 'rounded underline decoration-line-strong underline-offset-4 hover:text-accent',
}

type Props = { of: Named & { id: string; kind: ArtifactKind }; look?: keyof typeof looks }

/** The name of an artifact, which leads to its page. */
export const ArtifactLink = ({ of, look = 'text' }: Props) => (
  <Link prefetch={false} href={artifactPath(of.kind, of.id)} className={looks[look]}>
    <Name of={of} />
  </Link>
)
