import { beforeEach, describe, expect, it } from 'vitest';
import { surfaceCases } from '@/lib/commands/notice/surface-cases';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { withdrawRequest } from '@/lib/commands/my-case/withdraw-request';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { pendingWish } from '@/lib/queries/my-case/my-messages';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import {
  recorded,
  sentRequest,
  verifiedRequest,
  wholeRequest,
  type Sent,
} from '@/tests/support/factories/my-case';

const email = 'jan@example.nl';
let lead: string;

beforeEach(async () => {
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  lead = await colleague({ name: 'Hanna Denkraam', roles: ['team_lead'] });
  await colleague({ name: 'Marijke Denkbeeld' });
  const team = { key: randomId(), name: 'Wijkteam Noord' };
  const { id } = await database().team.create({ data: team, select: { id: true } });
  await asOwner(`update staff set team_id = $1 where in_service_until is null`, [id]);
});

const ask = (sent: Sent, reason = '') => ({
  ...{ contactPersonId: sent.contactPersonId, prefersPrevious: false, reason },
});
const omar = () => colleague({ name: 'Omar Verzinsel', phone: '0600000144' });
const wishOf = async (sent: Sent) =>
  pendingWish((await findOwnRequest(sent.slip, sent.requestId))!);

const first = '00000000-0000-0000-0000-000000000000';

describe('asking for another contact person', () => {
  it('changes at once when it concerns nobody else and somebody has room', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '60', email });
    const other = await omar();
    expect(await askOtherContactPerson(resident, sent.requestId, ask(sent))).toBe('changed');
    const request = await wholeRequest(sent.requestId);
    expect(request.case.contactPersonId).toBe(other);
    expect(request.case.assignments.map((one) => one.reason)).toContain('residentAsked');
    expect(request.household.exclusions).toMatchObject([
      { staffId: sent.contactPersonId, why: 'residentAsked' },
    ]);
    const signals = request.case.signals.map(({ staffId, kind }) => ({ staffId, kind }));
    expect(signals).toContainEqual({ staffId: other, kind: 'newCase' });
    expect(signals).toContainEqual({ staffId: lead, kind: 'contactPersonAsked' });
    expect(await recorded(sent.requestId, 'case.contactPersonAsked')).toHaveLength(1);
    const mail = { requestId: sent.requestId, template: 'contactPersonChanged' };
    expect(await database().outboundMessage.count({ where: mail })).toBe(1);
    expect(await wishOf(sent)).toBeNull();
  });

  it('passes on what waits to the next one at once', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '160' });
    await database().agreedStep.create({
      data: {
        ...{ caseId: sent.caseId, what: 'Bellen.', dueOn: new Date('2026-01-02') },
        madeById: sent.contactPersonId,
      },
    });
    await surfaceCases({ after: first, take: 500 }, new Date());
    const told = async () => {
      const where = { caseId: sent.caseId, as: 'helper', settledAt: null };
      const rows = await database().notice.findMany({ where, select: { staffId: true } });
      return [...new Set(rows.map(({ staffId }) => staffId))];
    };
    expect(await told()).toEqual([sent.contactPersonId]);
    const other = await omar();
    expect(await askOtherContactPerson(resident, sent.requestId, ask(sent))).toBe('changed');
    expect(await told()).not.toContain(sent.contactPersonId);
    expect(await told()).toEqual([other]);
  });

  it('a form sent twice does not send the next one away as well', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '61' });
    const other = await omar();
    await colleague({ name: 'Kees Fabel' });
    const form = ask(sent);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => askOtherContactPerson(resident, sent.requestId, form)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['changed']));
    const request = await wholeRequest(sent.requestId);
    expect(request.case.assignments.filter((one) => one.reason === 'residentAsked')).toHaveLength(
      1,
    );
    expect(request.household.exclusions.map((one) => one.staffId)).not.toContain(other);
  });

  it('gives the new contact person a promise to keep when there was contact already', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '62' });
    await omar();
    await asOwner(`update help_request set first_contact_at = now() where case_id = $1`, [
      sent.caseId,
    ]);
    await asOwner(`update "case" set next_promise_on = null where id = $1`, [sent.caseId]);
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    const request = await wholeRequest(sent.requestId);
    expect(request.firstContactAt).toBeNull();
    expect(request.case.nextPromiseOn).toEqual(request.promiseDueOn);
  });

  it('waits for the team lead when nobody else is there, with a name and a day', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '63' });
    const asked = ask(sent, 'Het klikt niet.');
    expect(await askOtherContactPerson(resident, sent.requestId, asked)).toBe('teamLead');
    const request = await wholeRequest(sent.requestId);
    expect(request.case.contactPersonId).toBe(sent.contactPersonId);
    expect(request.case.signals).toContainEqual(
      expect.objectContaining({ staffId: lead, kind: 'contactPersonAsked' }),
    );
    const wish = await wishOf(sent);
    expect(wish?.teamLead?.name).toBe('Hanna Denkraam');
    expect(wish?.by).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is led to whoever leads a neighbourhood of the team, when the team has no lead of its own', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '73' });
    const [{ id: teamId } = { id: '' }] = await asOwner<{
      id: string;
    }>(`insert into team (id, key, name)
      values (gen_random_uuid(), gen_random_uuid()::text, 'Wijkteam Midden') returning id`);
    const key = randomId();
    await asOwner(`insert into neighbourhood (key, name, team_id) values ($1, 'Centrum', $2)`, [
      key,
      teamId,
    ]);
    const ruben = await colleague({ name: 'Ruben Modelman', roles: ['team_lead'] });
    await asOwner(`update staff set neighbourhoods = array[$1] where id = $2`, [key, ruben]);
    await asOwner(`update staff set team_id = $1 where id = $2`, [teamId, sent.contactPersonId]);
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    expect((await wishOf(sent))?.teamLead?.name).toBe('Ruben Modelman');
  });

  it('asking again while it waits changes nothing', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '64' });
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    await omar();
    expect(await askOtherContactPerson(resident, sent.requestId, ask(sent))).toBe('teamLead');
    const request = await wholeRequest(sent.requestId);
    const asked = request.case.signals.filter((one) => one.kind === 'contactPersonAsked');
    expect(asked).toHaveLength(1);
    expect(request.case.contactPersonId).toBe(sent.contactPersonId);
  });

  it('a second change within a year is for the team lead', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '65' });
    const other = await omar();
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    await colleague({ name: 'Kees Fabel' });
    const again = { contactPersonId: other, prefersPrevious: false, reason: '' };
    expect(await askOtherContactPerson(resident, sent.requestId, again)).toBe('teamLead');
    expect((await wholeRequest(sent.requestId)).case.contactPersonId).toBe(other);
  });

  it('tells an unverified sender nothing: a known household and a new one are answered alike', async () => {
    await verifiedRequest({ houseNumber: '66' });
    await omar();
    const guessed = await sentRequest({ houseNumber: '66' });
    const unknown = await sentRequest({ houseNumber: '67' });
    const outcomes = [];
    for (const sent of [guessed, unknown]) {
      outcomes.push(await askOtherContactPerson(sent.slip, sent.requestId, ask(sent)));
    }
    expect(outcomes).toEqual(['teamLead', 'teamLead']);
    const request = await wholeRequest(guessed.requestId);
    expect(request.matchStatus).toBe('to_confirm');
    expect(request.household.exclusions).toEqual([]);
    expect(request.case.contactPersonId).toBe(guessed.contactPersonId);
  });

  it('does not take the contact person away from somebody else in the household', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '68' });
    await sentRequest({ houseNumber: '68' });
    await omar();
    expect(await askOtherContactPerson(resident, sent.requestId, ask(sent))).toBe('teamLead');
    expect((await wholeRequest(sent.requestId)).case.contactPersonId).toBe(sent.contactPersonId);
  });

  it('is for a person to decide where somebody is not safe', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '69', urgencies: ['unsafe'] });
    await omar();
    expect(await askOtherContactPerson(resident, sent.requestId, ask(sent))).toBe('teamLead');
  });

  it('makes no sense for a request that has ended', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '70' });
    await withdrawRequest(resident, sent.requestId, '');
    const asked = askOtherContactPerson(resident, sent.requestId, ask(sent));
    await expect(asked).rejects.toThrow(FieldErrorsError);
  });

  it('finds nothing at somebody else’s request', async () => {
    const { sent } = await verifiedRequest({ houseNumber: '71' });
    const stranger = await sentRequest({ houseNumber: '72' });
    const asked = askOtherContactPerson(stranger.slip, sent.requestId, ask(sent));
    await expect(asked).rejects.toThrow(NotFoundError);
    expect((await wholeRequest(sent.requestId)).household.exclusions).toEqual([]);
  });
});
