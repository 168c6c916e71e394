import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/messages/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The test command checks the types of every file; a newcomer's first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Prisma's query compiler and pg are Node packages; bundling them only costs memory.
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    'graphile-worker',
    'nodemailer',
  ],
};

export default withNextIntl(config);
