import 'server-only';
import type { TaskList } from 'graphile-worker';
import { askAfterCareOfAll } from './ask-after-care';
import { askEvaluations } from './ask-evaluations';
import { forgetFileTask } from './forget-file';
import { keepAttachmentsTask, keepAttachmentTask } from './keep-attachments';
import { markRetention } from './mark-retention';
import { purgeDrafts } from './purge-drafts';
import { purgeLeftovers } from './purge-leftovers';
import { purgeNotices } from './purge-notices';
import { remindDrafts } from './remind-drafts';
import { askOverTask, remindOfAskTask } from './remind-of-asks';
import { safely } from './safely';
import { surface } from './surface';
import { sendMessageTask } from './send-message';

/**
 * What goes out, by the name under which it is asked (lib/platform/jobs). It has places of its own: whatever else there is
 * to do, and however long that takes, nobody waits for a code or a message.
 */
export const outgoing: TaskList = { 'send-message': safely(sendMessageTask) };

/** Everything else the worker can do. */
export const tasks: TaskList = {
  'keep-attachment': safely(keepAttachmentTask),
  'keep-attachments': safely(keepAttachmentsTask),
  'remind-of-ask': safely(remindOfAskTask),
  'ask-over': safely(askOverTask),
  'ask-after-care': safely(() => askAfterCareOfAll()),
  'ask-evaluations': safely(askEvaluations),
  surface: safely(surface),
  'forget-file': safely(forgetFileTask),
  'mark-retention': safely(() => markRetention()),
  'purge-drafts': safely(purgeDrafts),
  'remind-drafts': safely(remindDrafts),
  'purge-leftovers': safely(purgeLeftovers),
  'purge-notices': safely(purgeNotices),
};

/**
 * What happens by itself; times are UTC. A night that was missed is made up for. One after the other (a queue): what takes
 * long leaves a place for the file that somebody waits for.
 */
export const timetable = [
  '10 2 * * * purge-drafts ?fill=1d&jobKey=purge-drafts&queue=by-itself',
  '25 2 * * * purge-notices ?fill=1d&jobKey=purge-notices&queue=by-itself',
  '35 3 * * * mark-retention ?fill=1d&jobKey=mark-retention&queue=by-itself',
  '40 7 * * * remind-drafts ?fill=1d&jobKey=remind-drafts&queue=by-itself',
  '30 5 * * * ask-evaluations ?fill=1d&jobKey=ask-evaluations&queue=by-itself',
  '45 7 * * * ask-after-care ?fill=1d&jobKey=ask-after-care&queue=by-itself',
  '2 * * * * surface ?fill=1d&jobKey=surface&queue=by-itself',
  '40 * * * * keep-attachments ?jobKey=keep-attachments&queue=by-itself',
  '20 * * * * purge-leftovers ?jobKey=purge-leftovers&queue=by-itself',
].join('\n');
