import { noteReport } from '@/lib/commands/outbox/note-report';
import { isFromGateway } from '@/lib/platform/sms';
import { smsReport } from '@/lib/schemas/outbox';
import { reportDoor } from '../../report-door';

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The gateway says how a text message went. */
export const POST = reportDoor({
  longest: 10_000,
  isFrom: isFromGateway,
  read: (body) => smsReport.safeParse(parsed(body)).data ?? null,
  run: async ({ id, state }) => {
    if (state === 'failed') await noteReport('sms', id);
  },
});
