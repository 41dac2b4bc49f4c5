import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // A server that needs nothing but Node; traced from the repository's root, where the packages are.
  output: 'standalone',
  outputFileTracingRoot: resolve(import.meta.dirname, '..'),
  turbopack: { root: resolve(import.meta.dirname, '..') },
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
}

export default config
