import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { KeyboardProvider } from '@/features/palette/index.ts'
import { EarlyPresses, ReleasePresses } from '@/features/presses/index.ts'
import { PersonProvider } from '@/lib/PersonProvider.tsx'
import { signedIn } from '@/lib/person.ts'
import { QueryProvider } from '@/lib/QueryProvider.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Dyetrace', template: '%s · Dyetrace' },
  description: 'What has this customer’s data touched, and why?',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f7f5' },
    { media: '(prefers-color-scheme: dark)', color: '#131312' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Rendered for each request: a page's scripts carry the nonce of that request's policy.
  await connection()
  const found = await signedIn()
  return (
    <html lang="en">
      <body>
        <EarlyPresses />
        <NuqsAdapter>
          <PersonProvider person={found?.person ?? null}>
            <QueryProvider>
              <KeyboardProvider>{children}</KeyboardProvider>
              <ReleasePresses />
            </QueryProvider>
          </PersonProvider>
        </NuqsAdapter>
      </body>
    </html>
  )
}
