/** What the provider calls the web server at this address. @param web such as `http://127.0.0.1:3000` */
export const clientIdOf = (web: string): string => `dyetrace-web-${new URL(web).port}`

/** The addresses of a web server on loopback: people open it by either name. */
export const namesOf = (web: string): string[] => {
  const { port } = new URL(web)
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
}
