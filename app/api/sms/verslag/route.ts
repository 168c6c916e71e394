import { noteReport } from '@/lib/commands/outbox/note-report';
import { now } from '@/lib/platform/clock';
import { problem } from '@/lib/platform/kind-page';
import { errorFacts, log } from '@/lib/platform/log';
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
    if (Number(request.headers.get('content-length') ?? 0) > longest) return problem(413);
    const body = await request.text();
    if (!isFromGateway(request.headers.get('x-signature'), body, now())) return problem(401);
    const report = smsReport.safeParse(parsed(body));
    if (!report.success) return problem(422);
    await noteReport(report.data);
    return new Response(null, { status: 204 });
  } catch (error) {
    log('error', 'A report about a text message was lost', errorFacts(error));
    return problem(500);
  }
}
