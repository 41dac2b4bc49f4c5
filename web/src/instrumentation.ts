/** Runs once before this server answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./access/startup.ts')).checkSettings()
}
