import { beforeAll, describe, expect, it } from 'vitest';
import { answerEnquiry } from '@/lib/commands/enquiry/answer-enquiry';
import { askFirst, askOn } from '@/lib/commands/enquiry/ask-first';
import { lookAtEnquiry } from '@/lib/commands/enquiry/look-at-enquiry';
import { makeRequest } from '@/lib/commands/enquiry/make-request';
import { openEnquiry } from '@/lib/commands/enquiry/open-enquiry';
import { takeEnquiry } from '@/lib/commands/enquiry/take-enquiry';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { limitUntraced } from '@/lib/platform/untraced-limit';
import { myEnquiry } from '@/lib/queries/enquiry/my-enquiry';
import {
  countEnquiries,
  waitingEnquiries,
  workEnquiry,
} from '@/lib/queries/enquiry/work-enquiries';
import { enquiryAnswerSchema } from '@/lib/schemas/enquiry';
import { purgeDrafts } from '@/lib/worker/purge-drafts';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

const question = 'Mag mijn zoon bij mij wonen?';
const typed = (words = question) => ({ formKey: randomId(), words });
const ask = (words?: string) => askFirst(typed(words), randomId());
const answer = (about: object = {}) =>
  enquiryAnswerSchema.parse({
    ...{ formKey: randomId(), words: 'Ja, dat mag.', consequence: 'none', seen: 1, ...about },
  });
const row = (id: string) =>
  database().enquiry.findUniqueOrThrow({ where: { id }, include: { lines: true } });

let marijke: StaffActor;
let omar: StaffActor;

beforeAll(async () => {
  marijke = await colleague();
  omar = await colleague({ name: 'Omar Verzinsel' });
});

describe('something asked first, without a name', () => {
  it('keeps no trace of who: no moment, no address, no record, and sealed words', async () => {
    const before = await database().auditEvent.count();
    const id = await ask();
    await askOn(id, typed('En als hij werkt?'));
    const { code } = (await myEnquiry(id))!;
    await openEnquiry(code, randomId());
    expect(await database().auditEvent.count()).toBe(before);
    const { lines, ...enquiry } = await row(id);
    expect(Object.keys(enquiry).toSorted()).toEqual(
      ['id', 'codeCipher', 'codeIndex', 'codeKeyId', 'dueOn', 'lastOn', 'takenById'].toSorted(),
    );
    expect(enquiry.lastOn.toISOString()).toMatch(/T00:00:00.000Z$/);
    for (const line of lines) {
      expect(Buffer.from(line.cipher).toString()).not.toContain('zoon');
      expect(line.staffId).toBeNull();
    }
  });

  it('is one conversation for one form, posted many times at once', async () => {
    const form = typed();
    const ids = await Promise.all(Array.from({ length: 8 }, () => askFirst(form, randomId())));
    const [id = ''] = new Set(ids);
    expect(new Set(ids).size).toBe(1);
    expect((await row(id)).lines).toHaveLength(1);
    const more = typed('Nog iets.');
    await Promise.all(Array.from({ length: 8 }, () => askOn(id, more)));
    expect((await row(id)).lines).toHaveLength(2);
  });

  it('is not shown to who posts its id as the key of a form', async () => {
    const id = await ask();
    const other = await askFirst({ formKey: id, words: 'Laat zien.' }, randomId());
    expect(other).not.toBe(id);
    expect((await row(id)).lines).toHaveLength(1);
  });

  it('opens with its code alone', async () => {
    const id = await ask();
    const { code } = (await myEnquiry(id))!;
    expect(await openEnquiry(code, randomId())).toBe(id);
    await expect(openEnquiry('222222222', randomId())).rejects.toThrow(FieldErrorsError);
    expect(await myEnquiry(randomId())).toBeNull();
  });

  it('counts who comes too often without writing it down', async () => {
    const before = await database().rateLimit.count();
    for (let turn = 0; turn < 3; turn += 1) limitUntraced('test', '192.0.2.9', 3, 60);
    expect(() => limitUntraced('test', '192.0.2.9', 3, 60)).toThrow('Too many attempts');
    expect(() => limitUntraced('test', '192.0.2.10', 3, 60)).not.toThrow();
    expect(await database().rateLimit.count()).toBe(before);
  });
});

describe('who answers', () => {
  it('is one of two who take it at once; the other finds nothing to read any more', async () => {
    const id = await ask();
    const both = await Promise.allSettled([takeEnquiry(marijke, id), takeEnquiry(omar, id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: expect.any(ConflictError) });
    const { takenById } = await row(id);
    const other = takenById === omar.staffId ? marijke : omar;
    expect(await workEnquiry(other, id)).toBeNull();
    await expect(lookAtEnquiry(other, id)).rejects.toThrow(NotFoundError);
    await expect(answerEnquiry(other, id, answer())).rejects.toThrow(NotFoundError);
    expect((await row(id)).lines).toHaveLength(1);
  });

  it('is nobody who is no consultant', async () => {
    const id = await ask();
    const host = await colleague({ roles: ['host'] });
    await expect(takeEnquiry(host, id)).rejects.toThrow(NotFoundError);
    await expect(lookAtEnquiry(host, id)).rejects.toThrow(NotFoundError);
    expect((await waitingEnquiries(host)).lines).toEqual([]);
    expect((await row(id)).takenById).toBeNull();
  });

  it('says which consequences a question has, and is read with the code', async () => {
    const id = await ask();
    await takeEnquiry(omar, id);
    const form = answer({ consequence: 'some', consequences: 'Uw bedrag verandert.' });
    await answerEnquiry(omar, id, form);
    await answerEnquiry(omar, id, form);
    expect(await myEnquiry(id)).toMatchObject({
      dueOn: null,
      lines: [
        { words: question, by: null, consequences: null },
        {
          words: 'Ja, dat mag.',
          by: { name: 'Omar Verzinsel' },
          consequences: 'Uw bedrag verandert.',
        },
      ],
    });
    const without = enquiryAnswerSchema.safeParse({ ...form, consequence: '', seen: 1 });
    expect(without.success).toBe(false);
  });

  it('leaves waiting what was asked while the answer was written', async () => {
    const id = await ask();
    await takeEnquiry(omar, id);
    await askOn(id, typed('En mijn dochter?'));
    await answerEnquiry(omar, id, answer({ seen: 1 }));
    expect((await row(id)).dueOn).not.toBeNull();
    await answerEnquiry(omar, id, answer({ seen: 3 }));
    expect((await row(id)).dueOn).toBeNull();
  });

  it('is the stand-in during an absence; without one, any consultant may take it over', async () => {
    const absent = await colleague({ name: 'Ada Waanbeeld' });
    const id = await ask();
    await takeEnquiry(absent, id);
    await away(absent, marijke);
    await answerEnquiry(marijke, id, answer());
    await takeEnquiry(omar, id);
    expect((await row(id)).takenById).toBe(omar.staffId);
  });

  it('surfaces after two working days, for a team lead as well', async () => {
    const lead = await teamLead([await team('Noord')]);
    const before = (await countEnquiries(lead)).late;
    const id = await ask();
    await database().enquiry.update({ where: { id }, data: { dueOn: new Date('2026-01-05') } });
    expect((await countEnquiries(lead)).late).toBe(before + 1);
    const [first] = (await waitingEnquiries(marijke)).lines;
    expect(first).toMatchObject({ id, isLate: true });
  });
});

describe('what becomes of it', () => {
  const storyOf = async (secret: string) => {
    const draft = await database().draft.findUniqueOrThrow({
      where: { tokenHash: tokenHash(secret) },
      include: { answers: true },
    });
    return (draft.answers[0]!.values as { story: string }).story;
  };

  it('is a request with the own words, and nothing that leads back', async () => {
    const id = await ask();
    await takeEnquiry(omar, id);
    await answerEnquiry(omar, id, answer());
    const becoming = { id, secret: null, address: randomId() };
    const actor = { kind: 'anonymous' as const };
    const own = await makeRequest(actor, { ...becoming, withAnswers: false });
    expect(await storyOf(own)).toBe(question);
    const all = await makeRequest(actor, { ...becoming, withAnswers: true });
    expect(await storyOf(all)).toContain('Omar Verzinsel: Ja, dat mag.');
    const again = await makeRequest(actor, { ...becoming, secret: own, withAnswers: false });
    expect(again).toBe(own);
    expect(await storyOf(again)).toBe(question);
  });

  it('vanishes 42 days after the last word', async () => {
    const [old, young] = [await ask(), await ask()];
    const at = (days: number) => new Date(Date.parse(today()) - days * 24 * 60 * 60 * 1000);
    await database().enquiry.update({ where: { id: old }, data: { lastOn: at(43) } });
    await database().enquiry.update({ where: { id: young }, data: { lastOn: at(41) } });
    await purgeDrafts();
    expect(await database().enquiry.count({ where: { id: old } })).toBe(0);
    expect(await database().enquiryLine.count({ where: { enquiryId: old } })).toBe(0);
    expect(await database().enquiry.count({ where: { id: young } })).toBe(1);
  });
});
