import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our own door packs what is given (lib/web): with brotli, which Next cannot.
  compress: false,
  // The test command checks the types of every file; a newcomer's first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // A new version of a font gets a new name and one of a theme a new address, so a browser never needs to ask again.
  headers: async () =>
    ['/fonts/:file*', '/themes/:file*'].map((source) => ({
      source,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    })),
  // Prisma's query compiler and pg are Node packages; bundling them only costs memory.
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    'graphile-worker',
    'nodemailer',
    'pdfkit',
  ],
};

/**
 * The texts are built in; a server that runs what was built needs neither the plugin nor the compiler that it brings along.
 * @param {string} phase
 */
export default async function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  return createNextIntlPlugin('./app/request-messages.ts')(config);
}
