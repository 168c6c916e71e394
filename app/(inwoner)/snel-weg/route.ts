import { leaveUrl } from '@/lib/platform/site';

/**
 * Away from here at once. The browser is told to forget what it knows of us: cookies (so the
 * way into a started request too) and pages. A started request itself stays, behind its code.
 */
export function POST(): Response {
  return new Response(null, {
    status: 303,
    headers: {
      location: leaveUrl,
      'clear-site-data': '"cache", "cookies", "storage"',
      'cache-control': 'no-store',
    },
  });
}
