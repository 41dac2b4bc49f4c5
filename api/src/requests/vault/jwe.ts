import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { z } from 'zod'

/** What a request keeps of its person in the clear nowhere else: their identities, and how to reach them. */
export const SealedContent = z.strictObject({
  v: z.literal(1),
  identities: z.array(z.strictObject({ namespace: z.string(), value: z.string() })),
  contact: z.strictObject({ name: z.string().nullable(), email: z.string().nullable() }).nullable(),
  /** Rows that an executor found, as it wrote them down. */
  rows: z.string().exactOptional(),
})
export type SealedContent = z.infer<typeof SealedContent>

/** For whom it is sealed. It is authenticated, so one file cannot be put in the place of another. */
export type Label = { ws: string; id: string; keyId: string }

/** JWE (RFC 7516) in compact form, A256GCM under the request's own key. */
export async function sealText(content: SealedContent, key: Buffer, { ws, id, keyId }: Label): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId, ws, id })
    .encrypt(key)
}

/** What was sealed. Throws an Error that repeats nothing of it where the text is another one's, or was changed. */
export async function openText(text: string, key: Buffer, { ws, id, keyId }: Label): Promise<SealedContent> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(text, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    if (protectedHeader.kid === keyId && protectedHeader.ws === ws && protectedHeader.id === id)
      return SealedContent.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')))
  } catch {
    // What the library or the parser says of it may hold what was sealed.
  }
  throw new Error(`What was sealed as ${id} is damaged, or not what was sealed under this id. Restore its file.`)
}

/** For whom a text was sealed, as it says itself; null: it is no such text. */
export function labelOf(text: string): Label | null {
  try {
    const [head = ''] = text.split('.', 1)
    const { kid, ws, id } = decodeProtectedHeader({ protected: head, payload: '' }) as Record<string, unknown>
    const label = z.object({ keyId: z.string(), ws: z.string(), id: z.string() }).safeParse({ keyId: kid, ws, id })
    return label.success ? label.data : null
  } catch {
    return null
  }
}
