/** What was typed into a field of a form. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** One of a closed set that was chosen in a form; the first where it is none of them. @param all at least one */
export function chosenIn<Value extends string>(form: FormData, name: string, all: readonly Value[]): Value {
  const chosen = all.find((one) => one === form.get(name)) ?? all[0]
  if (chosen === undefined) throw new Error('a closed set has values')
  return chosen
}

/** SHA-256 of a file, in hex. The file stays in the browser. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** `2026-03-01T09:00` is a minute in UTC. */
export const instant = (minute: string): string => (minute === '' ? '' : `${minute}:00Z`)
