import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // A server that needs nothing but Node; traced from the repository's root, where the packages are.
  output: 'standalone',
  outputFileTracingRoot: resolve(import.meta.dirname, '..'),
  turbopack: { root: resolve(import.meta.dirname, '..') },
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // `next dev` would print what server functions are called with: identities.
  logging: { serverFunctions: false },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Nothing here is a photograph: what makes pictures smaller on request only takes requests.
  images: { unoptimized: true },
  // Addresses of earlier versions, as bookmarks and tickets hold them; their query is handed on.
  redirects: async () => [
    { source: '/s/:ref', destination: '/customers/:ref', permanent: true },
    { source: '/map', destination: '/systems', permanent: true },
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
      ],
    },
  ],
}

export default config
