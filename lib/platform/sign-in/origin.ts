import 'server-only';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin under which this browser knows the product. On one's own machine any of its names will do, or the
 * cookies of the way out would be missing on the way back.
 * @param publicUrl the configured address
 * @param host Host header
 * @returns the configured origin, or that of the loopback name and port that was used
 */
export function ownOrigin(publicUrl: string, host: string | null): string {
  const configured = new URL(publicUrl);
  const asked = `http://${host}`;
  if (!host || !loopback.includes(configured.hostname) || !URL.canParse(asked)) {
    return configured.origin;
  }
  const url = new URL(asked);
  return loopback.includes(url.hostname) ? url.origin : configured.origin;
}
