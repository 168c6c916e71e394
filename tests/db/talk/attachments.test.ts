import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

// The environment is read once per process: scanner and storage must stand there before anything of ours is imported.
const { scanner, storage } = await vi.hoisted(async () => {
  const clamd = await import('@/tests/support/files/clamd');
  const s3 = await import('@/tests/support/files/storage');
  const [scanner, storage] = [await clamd.startScanner(), await s3.startStorage()];
  Object.assign(process.env, { CLAMD_HOST: scanner.host, ...storage.variables });
  return { scanner, storage };
});

import { destroyPart } from '@/lib/commands/retention/destroy-part';
import { openAttachment } from '@/lib/commands/talk/open-attachment';
import { endReader } from '@/lib/commands/talk/share-talk';
import type { Actor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { forgetFileTask } from '@/lib/worker/forget-file';
import { markRetention } from '@/lib/worker/mark-retention';
import { keepAttachmentsTask, keepAttachmentTask } from '@/lib/worker/keep-attachments';
import { asOwner } from '@/tests/support/database';
import { home, maatje, member } from '@/tests/support/factories/plan';
import { at, letter, say, share, talkIn } from '@/tests/support/factories/talk';
import { helpEnded, yearsPass } from '@/tests/support/factories/retention';
import { colleague, team, teamLead } from '@/tests/support/factories/work';
import { eicar } from '@/tests/support/files/clamd';

afterEach(() => {
  scanner.mood = 'well';
  storage.mood = 'well';
});
afterAll(() => Promise.all([scanner.stop(), storage.stop()]));

/** What was asked of the worker under a name. */
const asked = (task: string) =>
  asOwner<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1`,
    [task],
  );

/** What the queue says of an attempt. */
const attempt = (attempts: number) => ({ job: { attempts, max_attempts: 25 } as never });

/** What the worker would do now. */
async function work(): Promise<void> {
  for (const { payload } of await asked('keep-attachment')) await keepAttachmentTask(payload);
}

const fileOf = async (place: ReturnType<typeof at>, index = 0) =>
  (await talkIn(place))!.messages.at(-1)!.attachments[index]!;
const shown = async (actor: Actor, place: ReturnType<typeof at>) =>
  (await talkPage(actor, place))!.messages[0]!.files.map(({ state }) => state);
const events = (event: string, attachmentId: string) =>
  database().auditEvent.findMany({
    where: { event, payload: { path: ['attachmentId'], equals: attachmentId } },
  });

describe('a file with a message', () => {
  it('waits until it was looked at; then it stands sealed in the storage, and is given back whole', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '1' });
    const place = at(householdId);
    const file = letter('De huur gaat omhoog.');
    await say(resident, place, 'Deze brief kreeg ik.', { files: [file] });
    const { id } = await fileOf(place);
    expect(await shown(contact, place)).toEqual(['waiting']);
    await expect(openAttachment(contact, id)).rejects.toThrow(NotFoundError);
    await work();
    expect(await fileOf(place)).toMatchObject({ scan: 'clean', content: null });
    expect(await shown(contact, place)).toEqual(['ready']);
    expect([...storage.objects.keys()]).toContain(`plein/bijlagen/${id}`);
    const stored = storage.objects.get(`plein/bijlagen/${id}`)!;
    expect(stored.includes('huur')).toBe(false);
    expect(await openAttachment(contact, id)).toEqual({
      ...{ name: 'brief.pdf', mediaType: 'application/pdf', bytes: file.bytes },
    });
    expect(await events('attachment.downloaded', id)).toMatchObject([
      { result: 'refused', actorId: contact.staffId },
      { result: 'done', actorId: contact.staffId, householdId },
    ]);
    await work();
    expect(await fileOf(place)).toMatchObject({ scan: 'clean', content: null });
  });

  it('goes from the storage as well when the last of its household is destroyed', async () => {
    const teamId = await team();
    await colleague({ teamId });
    const at5 = await home({ houseNumber: '5', areas: ['wonen'] });
    await say(at5.resident, at(at5.householdId), 'Kijk.', { files: [letter('Oud nieuws.')] });
    const { id } = await fileOf(at(at5.householdId));
    await work();
    expect(storage.objects.has(`plein/bijlagen/${id}`)).toBe(true);
    await helpEnded(at5.caseId);
    await yearsPass(21);
    await markRetention();
    const lead = await teamLead([teamId]);
    const parts = await database().requestPart.findMany({ where: { caseId: at5.caseId } });
    for (const part of parts) await destroyPart(lead, part.id, randomId());
    expect(await database().attachment.count({ where: { id } })).toBe(0);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const [{ payload } = { payload: null }] = await asked('forget-file');
    storage.mood = 'busy';
    await expect(forgetFileTask(payload, attempt(24))).rejects.toThrow();
    expect(said).not.toHaveBeenCalled();
    // Nothing but the job knows of it any more: somebody has to remove it by hand.
    await expect(forgetFileTask(payload, attempt(25))).rejects.toThrow();
    expect(said.mock.calls.flat().join('')).toContain(`"attachmentId":"${id}"`);
    said.mockRestore();
    expect(storage.objects.has(`plein/bijlagen/${id}`)).toBe(true);
    storage.mood = 'well';
    await forgetFileTask(payload, attempt(1));
    expect(storage.objects.has(`plein/bijlagen/${id}`)).toBe(false);
  });

  it('that is not safe is refused and thrown away, and said to be so', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '2' });
    const place = at(householdId);
    await say(resident, place, 'Kijk eens.', {
      files: [letter(eicar), letter('Een gewone brief.')],
    });
    await work();
    expect(await shown(resident, place)).toEqual(['refused', 'ready']);
    const refused = await fileOf(place);
    expect(refused).toMatchObject({ scan: 'refused', content: null, storageKey: null });
    for (const actor of [resident, contact]) {
      await expect(openAttachment(actor, refused.id)).rejects.toThrow(NotFoundError);
    }
    expect(storage.objects.has(`plein/bijlagen/${refused.id}`)).toBe(false);
    expect(await events('attachment.refused', refused.id)).toMatchObject([{ actorKind: 'system' }]);
  });

  it.each([
    ['the scanner is silent', () => (scanner.mood = 'silent'), 'waiting', '31'],
    ['the scanner has no time', () => (scanner.mood = 'busy'), 'waiting', '32'],
    ['the storage has no time', () => (storage.mood = 'busy'), 'ready', '33'],
  ])('is not lost when %s: it is asked for again', async (what, fail, state, houseNumber) => {
    const { householdId, resident, contact } = await home({ houseNumber });
    const place = at(householdId);
    await say(resident, place, '', { files: [letter(what)] });
    const { id } = await fileOf(place);
    fail();
    await expect(keepAttachmentTask({ attachmentId: id })).rejects.toThrow();
    expect(await shown(contact, place)).toEqual([state]);
    scanner.mood = 'well';
    storage.mood = 'well';
    await asOwner('delete from graphile_worker._private_jobs');
    await asOwner('alter table attachment disable trigger attachment_keeps');
    await asOwner(`update attachment set added_at = added_at - interval '1 hour'`);
    await asOwner('alter table attachment enable trigger attachment_keeps');
    await keepAttachmentsTask();
    await work();
    expect(await fileOf(place)).toMatchObject({ scan: 'clean', content: null });
    expect(Buffer.from((await openAttachment(contact, id)).bytes).toString()).toContain(what);
  });

  it('is given to nobody who may not read its message, and the attempt is recorded', async () => {
    const { householdId, resident } = await home({ houseNumber: '4' });
    const place = at(householdId);
    await say(resident, place, 'Vroeger.', { files: [letter()] });
    const { id } = await fileOf(place);
    await work();
    const ravi = await maatje(householdId);
    const memberId = await share(resident, place, ravi);
    const stranger = await home({ houseNumber: '400' });
    const outsiders: Actor[] = [
      ...[ravi, stranger.resident, await colleague({ name: 'Kees' })],
      ...[await member(householdId, 'Noor', '2018-01-01'), { kind: 'anonymous' } as const],
    ];
    for (const actor of outsiders) {
      await expect(openAttachment(actor, id)).rejects.toThrow(NotFoundError);
    }
    await expect(openAttachment(resident, randomId())).rejects.toThrow(NotFoundError);
    await say(resident, place, 'Nu.', { files: [letter()] });
    await work();
    const later = await fileOf(place);
    expect(await openAttachment(ravi, later.id)).toMatchObject({ name: 'brief.pdf' });
    await endReader(resident, place, memberId);
    await expect(openAttachment(ravi, later.id)).rejects.toThrow(NotFoundError);
    const tried = await events('attachment.downloaded', id);
    expect(tried.filter(({ result }) => result === 'refused')).toHaveLength(outsiders.length);
  });

  it('of a young person’s own conversation leaves no trace in the record of the household', async () => {
    const { householdId, contact } = await home({ houseNumber: '5' });
    const bilal = await member(householdId, 'Bilal', '2012-01-01');
    const own = at(householdId, bilal.personId);
    await say(bilal, own, 'Kijk.', { files: [letter()] });
    await work();
    const { id } = await fileOf(own);
    await openAttachment(contact, id);
    expect(await events('attachment.downloaded', id)).toMatchObject([
      { result: 'done', householdId: null, caseId: null },
    ]);
  });
});
