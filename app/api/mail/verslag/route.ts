import { noteReport } from '@/lib/commands/outbox/note-report';
import { isFromMailServer, mailThatCameBack } from '@/lib/platform/mail-report';
import { reportDoor } from '../../report-door';

/** The mail server hands over what came back to the address that our mails are from: a mail that did not arrive after all. */
export const POST = reportDoor({
  // What was returned may stand beneath it, and a mail of ours is short.
  longest: 200_000,
  isFrom: isFromMailServer,
  read: mailThatCameBack,
  run: async ({ id }) => {
    if (id) await noteReport('mail', id);
  },
});
