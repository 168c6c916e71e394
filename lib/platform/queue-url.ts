import 'server-only';

/**
 * Where the job queue lives. Only the worker takes jobs from it, so only the worker is given this address.
 * @returns connection string of a role that has the rights of the queue, and no others
 * @throws Error when this process was not given one
 */
export function queueUrl(): string {
  const url = process.env.DATABASE_QUEUE_URL;
  if (!url)
    throw new Error('Environment is not complete. DATABASE_QUEUE_URL: must be given to the worker');
  return url;
}
