/** Whether a statement's key was made of an event's content (openlineage/parse.ts): then nothing else can come under it. */
export const isEventKey = (key: string): boolean => /^openlineage:[0-9a-f]{64}(?::|$)/.test(key)
