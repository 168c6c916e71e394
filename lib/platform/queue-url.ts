import 'server-only';

/**
 * Where the job queue lives. Only the worker may change it, so only the worker is given this address.
 * @returns connection string of the owner of the database
 * @throws Error when this process was not given one
 */
export function queueUrl(): string {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url)
    throw new Error('Environment is not complete. DATABASE_OWNER_URL: must be given to the worker');
  return url;
}
