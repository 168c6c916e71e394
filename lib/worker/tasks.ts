import 'server-only';
import type { TaskList } from 'graphile-worker';
import { askEvaluations } from './ask-evaluations';
import { keepAttachmentsTask, keepAttachmentTask } from './keep-attachments';
import { purgeDrafts } from './purge-drafts';
import { purgeLeftovers } from './purge-leftovers';
import { safely } from './safely';
import { sendMailTask } from './send-mail';

/** Everything the worker can do, by the name under which it is asked (lib/platform/jobs). */
export const tasks: TaskList = {
  'send-mail': safely(sendMailTask),
  'keep-attachment': safely(keepAttachmentTask),
  'keep-attachments': safely(keepAttachmentsTask),
  'ask-evaluations': safely(askEvaluations),
  'purge-drafts': safely(purgeDrafts),
  'purge-leftovers': safely(purgeLeftovers),
};

/** What happens by itself; times are UTC. A night that was missed is made up for. */
export const timetable = [
  '10 2 * * * purge-drafts ?fill=1d&jobKey=purge-drafts',
  '30 5 * * * ask-evaluations ?fill=1d&jobKey=ask-evaluations',
  '40 * * * * keep-attachments ?jobKey=keep-attachments',
  '20 * * * * purge-leftovers ?jobKey=purge-leftovers',
].join('\n');
