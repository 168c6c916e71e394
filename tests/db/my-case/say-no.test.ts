import { beforeEach, describe, expect, it } from 'vitest';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { pendingWish } from '@/lib/queries/my-case/my-messages';
import { newContactPerson } from '@/lib/queries/my-case/new-contact-person';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { openWishesOf, wishPage } from '@/lib/queries/team/wishes';
import { addDays } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { sentRequest, verifiedRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead, wholeCase } from '@/tests/support/factories/work';

let house = 1800;
let marijke: StaffActor;
let omar: StaffActor;
let kees: StaffActor;
let lead: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  const noord = await team();
  marijke = await colleague({ teamId: noord });
  omar = await colleague({ name: 'Omar Verzinsel', teamId: noord, contractHours: 0 });
  kees = await colleague({ name: 'Kees Fabel', teamId: noord, contractHours: 0 });
  lead = await teamLead([noord]);
});

const here = () => ({ houseNumber: String(house) });
const ownOf = async (sent: Sent) => (await findOwnRequest(sent.slip, sent.requestId))!;
const toldTo = async (sent: Sent, day = today()) => newContactPerson(await ownOf(sent), day);
const to = (who: StaffActor, version = 1, hasConflict = false) => ({
  ...{ toStaffId: who.staffId, reason: 'Ik ga met pensioen.', message: '', hasConflict, version },
});
const words = (name: string) => `${name} is nu uw contactpersoon.`;
const handOver = ({ caseId }: Sent, hasConflict = false) =>
  handOverCase(marijke, caseId, to(omar, 1, hasConflict), words);
const rather = (who = omar) => ({
  ...{ contactPersonId: who.staffId, prefersPrevious: true, reason: 'Zij kent ons.' },
});
const wishesOf = ({ requestId }: Sent) =>
  database().contactPersonWish.findMany({ where: { requestId } });

describe('whoever hears that somebody took over', () => {
  it('reads from whom, for as long as a first contact may take, and who can come back', async () => {
    const sent = await sentRequest(here());
    expect(await toldTo(sent)).toBeNull();
    await handOver(sent);
    const told = { before: 'Marijke Denkbeeld', canReturn: true };
    expect(await toldTo(sent)).toEqual({ ...told, isNews: true });
    // Later it is no news, but the way back is not locked.
    expect(await toldTo(sent, addDays(today(), 14))).toEqual({ ...told, isNews: false });
  });

  it('hears nothing of who helped before the request was sent', async () => {
    const sent = await sentRequest(here());
    await handOver(sent);
    const later = await sentRequest(here());
    expect(later.caseId).toBe(sent.caseId);
    expect(await toldTo(later)).toBeNull();
  });

  it('cannot tell a conflict of interest from a colleague who left', async () => {
    const sent = await sentRequest(here());
    await handOver(sent, true);
    expect(await toldTo(sent)).toMatchObject({ canReturn: false });
    house += 1;
    const other = await sentRequest(here());
    await handOver(other);
    await asOwner(`update staff set in_service_until = '2025-01-01' where id = $1`, [
      marijke.staffId,
    ]);
    expect(await toldTo(other)).toEqual(await toldTo(sent));
  });
});

describe('saying no to who took over', () => {
  it('goes to a team lead with who is wished back, and says nothing against the new one', async () => {
    const { sent, resident } = await verifiedRequest(here());
    await handOver(sent);
    expect(await askOtherContactPerson(resident, sent.requestId, rather())).toBe('teamLead');
    const found = await wholeCase(sent.caseId);
    // Kees could have followed at once by the rule; that is not what was asked.
    expect(found.contactPersonId).toBe(omar.staffId);
    expect(found.household.exclusions).toEqual([]);
    const [wish] = await openWishesOf(lead);
    expect(await wishPage(lead, wish!.id)).toMatchObject({
      ...{ preferred: 'Marijke Denkbeeld', about: 'Omar Verzinsel', reason: 'Zij kent ons.' },
    });
    expect(await pendingWish(await ownOf(sent))).toMatchObject({
      ...{ preferred: 'Marijke Denkbeeld', by: wish!.dueOn, teamLead: { name: lead.name } },
    });
    expect(await toldTo(sent)).toBeNull();
    await expect(wishPage(omar, wish!.id)).rejects.toThrow(NotFoundError);
  });

  it('ends with the one before when the team lead gives the case back', async () => {
    const sent = await sentRequest(here());
    await handOver(sent);
    await askOtherContactPerson(sent.slip, sent.requestId, rather());
    await reassignCase(lead, sent.caseId, to(marijke, 2), words);
    expect((await wholeCase(sent.caseId)).contactPersonId).toBe(marijke.staffId);
    expect(await pendingWish(await ownOf(sent))).toBeNull();
  });

  it('is a wish all the same when the one before cannot come back', async () => {
    const sent = await sentRequest(here());
    await handOver(sent, true);
    expect(await askOtherContactPerson(sent.slip, sent.requestId, rather())).toBe('teamLead');
    expect(await wishesOf(sent)).toMatchObject([{ preferredId: null, leadId: lead.staffId }]);
  });

  it('sent five times at once is one wish', async () => {
    const sent = await sentRequest(here());
    await handOver(sent);
    const press = () => askOtherContactPerson(sent.slip, sent.requestId, rather());
    expect(new Set(await Promise.all(Array.from({ length: 5 }, press)))).toEqual(
      new Set(['teamLead']),
    );
    expect(await wishesOf(sent)).toHaveLength(1);
  });

  it('while it is handed over once more is about who helps now, or not at all', async () => {
    const sent = await sentRequest(here());
    await handOver(sent);
    const [said] = await Promise.all([
      askOtherContactPerson(sent.slip, sent.requestId, rather()),
      handOverCase(omar, sent.caseId, to(kees, 2), words),
    ]);
    expect((await wholeCase(sent.caseId)).contactPersonId).toBe(kees.staffId);
    const wishes = await wishesOf(sent);
    expect(wishes).toHaveLength(said === 'teamLead' ? 1 : 0);
    // The wish about Omar does not hide that Kees follows.
    expect(await toldTo(sent)).toMatchObject({ before: 'Omar Verzinsel', isNews: true });
  });

  it('is nobody else’s to say, and not of what was taken back', async () => {
    const sent = await sentRequest(here());
    await handOver(sent);
    house += 1;
    const stranger = await sentRequest(here());
    const asked = askOtherContactPerson(stranger.slip, sent.requestId, rather());
    await expect(asked).rejects.toThrow(NotFoundError);
    expect(await wishesOf(sent)).toEqual([]);
    await withdrawRequest(sent.slip, sent.requestId, '');
    expect(await toldTo(sent)).toBeNull();
  });
});
