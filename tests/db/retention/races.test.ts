import { beforeAll, describe, expect, it, vi } from 'vitest';
import { reopenCase } from '@/lib/commands/case/reopen-case';
import { objectToDecision } from '@/lib/commands/decision/object-to-decision';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { destroyPart } from '@/lib/commands/retention/destroy-part';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { markRetention } from '@/lib/worker/mark-retention';
import { draft } from '@/tests/support/factories/draft';
import { announced } from '@/tests/support/factories/decision';
import { identity, sentRequest, signedIn } from '@/tests/support/factories/my-case';
import type { ResidentActor } from '@/lib/platform/actor-types';
import { home, type Home } from '@/tests/support/factories/plan';
import { helpEnded, yearsPass } from '@/tests/support/factories/retention';
import { colleague, teamLead, team } from '@/tests/support/factories/work';

vi.setConfig({ testTimeout: 120_000 });

let lead: StaffActor;
let contact: StaffActor;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const noord = await team('Noord');
  contact = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
});

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** Now this one is first, and now the other. */
const destroyAfter = async (index: number, partId: string) => {
  await new Promise((done) => setTimeout(done, (index % 4) * 25));
  await destroyPart(lead, partId, randomId());
};

type Old = { caseId: string; requestId: string; partId: string; identityId: string };

/** Households of one part each, that were helped long ago and came back no more. */
async function longAgo(count: number, street: string): Promise<Old[]> {
  const all: Old[] = [];
  for (let index = 0; index < count; index += 1) {
    const identityId = await identity();
    const who = { identityId, houseNumber: String(index + 1), familyName: `${street}${index}` };
    const { caseId, requestId } = await sentRequest({ ...who, areas: ['wonen'] });
    const parts = await database().requestPart.findMany({ where: { caseId } });
    expect(parts).toHaveLength(1);
    await helpEnded(caseId);
    all.push({ caseId, requestId, partId: parts[0]!.id, identityId });
  }
  await yearsPass(21);
  await markRetention();
  return all;
}

const isThere = async (partId: string) =>
  (await database().requestPart.count({ where: { id: partId } })) === 1;

describe('many at once', () => {
  it('the same form ten times destroys once, and every press leads on', async () => {
    const [old] = await longAgo(1, 'Eenmaal');
    const before = await database().destroyedPart.count();
    const key = randomId();
    await times(10, () => destroyPart(lead, old!.partId, key));
    expect(await database().destroyedPart.count()).toBe(before + 1);
  });

  it('ten forms destroy once; for the others it is not there any more', async () => {
    const [old] = await longAgo(1, 'Tienmaal');
    const before = await database().destroyedPart.count();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => destroyPart(lead, old!.partId, randomId())),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(NotFoundError);
    }
    expect(await database().destroyedPart.count()).toBe(before + 1);
  });

  it('what is opened again at the same moment is either destroyed or open, never both', async () => {
    const olds = await longAgo(8, 'Heropend');
    await times(olds.length, async (index) => {
      const { caseId, partId } = olds[index]!;
      const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
      const [gone, again] = await Promise.allSettled([
        destroyAfter(index, partId),
        reopenCase(contact, caseId, { reason: 'Toch weer nodig.', version }),
      ]);
      expect([gone.status, again.status].sort()).toEqual(['fulfilled', 'rejected']);
      const kase = await database().case.findUnique({ where: { id: caseId } });
      expect(kase?.status ?? 'gone').toBe(gone.status === 'fulfilled' ? 'gone' : 'open');
      expect(await isThere(partId)).toBe(gone.status === 'rejected');
      const refused = [gone, again].find((one) => one.status === 'rejected')!;
      const kinds = [NotFoundError, ConflictError];
      expect(kinds.some((kind) => (refused as PromiseRejectedResult).reason instanceof kind)).toBe(
        true,
      );
    });
  });

  it('who objects at the same moment is heard, or finds nothing any more', async () => {
    const homes: Home[] = [];
    for (let index = 0; index < 6; index += 1) {
      const at = await home({ houseNumber: `${300 + index}`, areas: ['wonen'] });
      homes.push(at);
    }
    const decided = await times(homes.length, (index) => announced(homes[index]!));
    for (const { caseId } of homes) await helpEnded(caseId);
    await yearsPass(21);
    await markRetention();
    await times(homes.length, async (index) => {
      const { requestId, resident } = homes[index]!;
      const { partId, decisionId } = decided[index]!;
      const words = { formKey: randomId(), text: 'Ik ben het er niet mee eens.', lateReason: '' };
      const [gone, objected] = await Promise.allSettled([
        destroyAfter(index, partId),
        objectToDecision(resident, requestId, decisionId, words),
      ]);
      expect([gone.status, objected.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await isThere(partId)).toBe(objected.status === 'fulfilled');
    });
  });

  it('who complains at the same moment is heard: the part stays, or nobody is known any more', async () => {
    const olds = await longAgo(6, 'Klacht');
    await times(olds.length, async (index) => {
      const { partId, identityId } = olds[index]!;
      const { personId } = await signedIn(identityId);
      const sealed = { codeIndex: randomId(), codeCipher: Buffer.from('x'), codeKeyId: 'x' };
      const complaint = {
        ...{ id: randomId(), ...sealed, channel: 'online', receivedOn: toDateColumn(today()) },
        ...{ personId, words: 'Niemand belde terug.' },
      };
      const [gone, said] = await Promise.allSettled([
        destroyAfter(index, partId),
        database().complaint.create({ data: complaint, select: { id: true } }),
      ]);
      expect([gone.status, said.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await isThere(partId)).toBe(said.status === 'fulfilled');
    });
  });

  it('who asks again at the same moment is sent to the own household, or to a new one', async () => {
    const olds = await longAgo(8, 'Opnieuw');
    await times(olds.length, async (index) => {
      const { partId, identityId, caseId } = olds[index]!;
      const actor: ResidentActor = await signedIn(identityId);
      const next = await draft({ identityId, areas: ['wonen'], houseNumber: `${index + 1}` });
      const [gone, sent] = await Promise.allSettled([
        destroyAfter(index, partId),
        submitRequest(actor, next),
      ]);
      // Asking for help never fails.
      expect(sent).toMatchObject({ status: 'fulfilled' });
      const { requestId } = (sent as PromiseFulfilledResult<{ requestId: string }>).value;
      const { household, asker } = await database().helpRequest.findUniqueOrThrow({
        where: { id: requestId },
        include: { household: { include: { cases: true } }, asker: true },
      });
      expect(asker).not.toBeNull();
      expect(await isThere(partId)).toBe(gone.status === 'rejected');
      const isOwn = household.cases.some(({ id }) => id === caseId);
      expect(isOwn).toBe(gone.status === 'rejected');
    });
  });
});
