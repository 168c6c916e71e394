import { noteReport } from '@/lib/commands/outbox/note-report';
import { now } from '@/lib/platform/clock';
import { BadRequestError } from '@/lib/platform/errors';
import { problem } from '@/lib/platform/kind-page';
import { errorFacts, log } from '@/lib/platform/log';
import { readLimited } from '@/lib/platform/read-limited';
import { isFromGateway } from '@/lib/platform/sms';
import { smsReport } from '@/lib/schemas/outbox';

const longest = 10_000;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The gateway says how a text message went; signed, so that nobody else can say it. */
export async function POST(request: Request): Promise<Response> {
  try {
    const body = new TextDecoder().decode(await readLimited(request, longest));
    if (!isFromGateway(request.headers.get('x-signature'), body, now())) return problem(401);
    const report = smsReport.safeParse(parsed(body));
    if (!report.success) return problem(422);
    await noteReport(report.data);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof BadRequestError) return problem(error.status);
    log('error', 'A report about a text message was lost', errorFacts(error));
    return problem(500);
  }
}
