import { beforeAll, describe, expect, it } from 'vitest';
import { answerRemark } from '@/lib/commands/lesson/answer-remark';
import { sayAboutRule } from '@/lib/commands/lesson/say-about-rule';
import type { StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { countRemarks, lessons, remark, waitingRemarks } from '@/lib/queries/lesson/lessons';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

const said = 'Drie maanden op briefadres wachten.';
const tell = async () => {
  const formKey = randomId();
  await Promise.all([1, 2, 3].map(() => sayAboutRule({ formKey, words: said }, randomId())));
  return formKey;
};
const lesson = {
  said: 'Een briefadres duurt lang.',
  answer: 'Wij regelen het voortaan in een week.',
};

let hanna: StaffActor;
let otto: StaffActor;
let outsider: StaffActor;

beforeAll(async () => {
  hanna = await teamLead([await team('Noord')]);
  otto = await teamLead([await team('Zuid')], 'Otto Hersenspinsel');
  outsider = await colleague();
});

describe('what somebody says about a rule', () => {
  it('is said once, by nobody we know, and read by team leads alone', async () => {
    const id = await tell();
    expect((await waitingRemarks(hanna)).lines).toMatchObject([{ id, words: said }]);
    expect(await waitingRemarks(outsider)).toEqual({ lines: [], next: null });
    expect(await remark(outsider, id)).toBeNull();
    const record = await database().auditEvent.findMany({ where: { event: 'remark.made' } });
    expect(record).toMatchObject([{ actorKind: 'anonymous', actorId: null, householdId: null }]);
  });

  it('gets one answer in words for everybody, also when two leads give one at once', async () => {
    const id = await tell();
    const before = await countRemarks(hanna);
    await expect(answerRemark(outsider, id, lesson)).rejects.toThrow(NotFoundError);
    expect(await countRemarks(hanna)).toBe(before);
    const both = await Promise.allSettled([
      answerRemark(hanna, id, lesson),
      answerRemark(otto, id, { ...lesson, answer: 'Dat kan niet anders.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: expect.any(ConflictError) });
    const page = await lessons();
    expect(page.lines).toHaveLength(1);
    expect(page.lines[0]).toMatchObject({ said: lesson.said });
    expect(JSON.stringify(page)).not.toContain(said);
    expect(await countRemarks(hanna)).toBe(before - 1);
  });
});
