import { whoMay } from '@/access/roles.ts'

/** At the top of the home page, for whom people are closed. */
export function NoPeople() {
  return (
    <>
      <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-[2.6rem] sm:leading-[1.12]">
        Where does data come from, and where does it go?
      </h1>
      <p className="mt-4 max-w-[60ch] text-lg text-muted">
        Your role shows lineage, systems and runs. It does not let you look people up: that needs{' '}
        {whoMay('PERSON_READ')}. Ask whoever runs Dyetrace if your work needs it.
      </p>
    </>
  )
}
