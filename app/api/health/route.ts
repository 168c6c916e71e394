import { downPart } from '@/lib/platform/health';

export const dynamic = 'force-dynamic';

/** For a monitor or a load balancer: can this server do its work? */
export async function GET(): Promise<Response> {
  const part = await downPart();
  const body = part ? { status: 'down', part } : { status: 'ok' };
  return Response.json(body, {
    status: part ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
