// Every task of the worker in a moment where it is half done.
import * as prepare from './prepare';
import type { Prepared } from './prepare';

/** What holds a job in the middle: nobody can write in this table, or a server does not answer. */
export type Held =
  | { table: string; against?: 'writing' | 'reading' }
  | 'mail server'
  | 'sms gateway'
  | 'scanner'
  | 'storage';

/** A task with something to do, held before the last of what it writes. */
type HeldJob = { task: string; held: Held; prepare: () => Promise<Prepared> };

/** One row for each task, at least. */
export const heldJobs: readonly HeldJob[] = [
  { task: 'send-message', held: 'mail server', prepare: prepare.mail },
  { task: 'send-message', held: 'sms gateway', prepare: prepare.sms },
  { task: 'keep-attachment', held: 'scanner', prepare: prepare.file },
  {
    task: 'keep-attachments',
    held: { table: 'attachment', against: 'reading' },
    prepare: prepare.file,
  },
  { task: 'remind-of-ask', held: { table: 'audit_event' }, prepare: prepare.askReminder },
  { task: 'ask-over', held: { table: 'signal' }, prepare: prepare.askOver },
  { task: 'ask-after-care', held: { table: 'outbound_message' }, prepare: prepare.endedCase },
  { task: 'ask-evaluations', held: { table: 'audit_event' }, prepare: prepare.lookingBack },
  { task: 'surface', held: { table: 'staff' }, prepare: prepare.brokenPromise },
  { task: 'mark-retention', held: { table: 'part_retention' }, prepare: prepare.oldPart },
  { task: 'forget-file', held: 'storage', prepare: prepare.destroyedFile },
  { task: 'purge-drafts', held: { table: 'identity' }, prepare: prepare.leftDraft },
  { task: 'remind-drafts', held: { table: 'outbound_message' }, prepare: prepare.quietDraft },
  { task: 'purge-leftovers', held: { table: 'participant_code' }, prepare: prepare.leftovers },
  { task: 'purge-notices', held: { table: 'notice' }, prepare: prepare.endedNotice },
];
