import { QueryClientProvider } from '@tanstack/react-query'
import {
  cleanup,
  configure,
  type RenderHookResult,
  type RenderResult,
  render,
  renderHook,
} from '@testing-library/react'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import type { ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { PersonProvider } from '@/lib/PersonProvider.tsx'
import { createQueryClient } from '@/lib/queries.ts'
import { startTestApi, type TestApi } from './api.ts'

// No test asserts time: this only ends what hangs.
configure({ asyncUtilTimeout: 15_000 })

/** A page in a browser's document (happy-dom), with a server behind it. Register it once in a test file. */
export function testPage() {
  let api: TestApi
  let address = ''
  const within = (search: string) => {
    address = search
    return pageAt(search, (next) => {
      address = next
    })
  }
  beforeAll(async () => {
    api = await startTestApi()
    at(api.url)
  })
  beforeEach(() => {
    api.asked.length = 0
  })
  afterEach(cleanup)
  afterAll(() => api.close())
  return {
    at,
    get api() {
      return api
    },
    /** @param search the address's query */
    show: (element: ReactNode, search = ''): RenderResult => render(element, { wrapper: within(search) }),
    hook: <Result, Props>(
      use: (props: Props) => Result,
      initialProps: Props,
      search = '',
    ): RenderHookResult<Result, Props> => renderHook(use, { wrapper: within(search), initialProps }),
    /** The address's query, as it is now. */
    search: () => address,
  }
}

/** Where the page is from: what it asks goes there. */
function at(url: string) {
  // @ts-expect-error happy-dom's own way to say it
  window.happyDOM.setURL(url)
}

const tester = { name: 'Ada Moreau', roles: ['admin'] } as const

/** As the layout has it: the address, and the answers. */
function pageAt(search: string, onAddress: (search: string) => void) {
  const client = createQueryClient()
  return ({ children }: { children: ReactNode }) => (
    <NuqsTestingAdapter searchParams={search} hasMemory onUrlUpdate={({ queryString }) => onAddress(queryString)}>
      <PersonProvider person={tester}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </PersonProvider>
    </NuqsTestingAdapter>
  )
}
