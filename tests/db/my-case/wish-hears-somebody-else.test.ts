import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import type { Role, StaffActor } from '@/lib/platform/actor-types';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { pendingWish } from '@/lib/queries/my-case/my-messages';
import { routingExplained } from '@/lib/queries/team/routing-explained';
import { teamCaseList } from '@/lib/queries/team/team-cases';
import { openWishesOf, wishPage } from '@/lib/queries/team/wishes';
import { asOwner } from '@/tests/support/database';
import { colleague } from '@/tests/support/factories/desk';
import { verifiedRequest, wholeRequest, type Sent } from '@/tests/support/factories/my-case';
import { team } from '@/tests/support/factories/work';

let lead: string;

const leaves = (where: string, values: unknown[] = []) =>
  asOwner(`update staff set in_service_until = '2025-01-01' where ${where}`, values);

beforeEach(async () => {
  await leaves('true');
  lead = await colleague({ name: 'Hanna Denkraam', roles: ['team_lead'] });
  await colleague({ name: 'Marijke Denkbeeld' });
  const noord = await team('Wijkteam Noord');
  await asOwner(`update staff set team_id = $1 where in_service_until is null`, [noord]);
});

const ask = (sent: Sent) => ({
  ...{ contactPersonId: sent.contactPersonId, prefersPrevious: false, reason: '' },
});
const wishOf = async (sent: Sent) =>
  pendingWish((await findOwnRequest(sent.slip, sent.requestId))!);

async function heardBy(sent: Sent): Promise<string[]> {
  const { signals } = (await wholeRequest(sent.requestId)).case;
  return signals.filter((one) => one.kind === 'contactPersonAsked').map((one) => one.staffId);
}

async function leadElsewhere(): Promise<string> {
  const ruben = await colleague({ name: 'Ruben Modelman', roles: ['team_lead'] });
  const zuid = await team('Wijkteam Zuid');
  await asOwner(`update staff set team_id = $1 where id = $2`, [zuid, ruben]);
  return ruben;
}

/** As the session tells it. */
async function actorOf(staffId: string): Promise<StaffActor> {
  const { name, roles, teamId } = await database().staff.findUniqueOrThrow({
    where: { id: staffId },
  });
  const [led] = await asOwner<{ ids: string[] }>(
    `select led_teams(s, current_date) as ids from staff s where id = $1`,
    [staffId],
  );
  const who = { staffId, name, functionTitle: '', roles: roles as Role[], teamId };
  return { kind: 'staff', ...who, ledTeamIds: led!.ids, sessionId: randomId() };
}

/** Who hears the wish can do something with it: it stands on the own page, and opens. */
async function canAct(staffId: string, { caseId }: Sent): Promise<void> {
  const actor = await actorOf(staffId);
  const wishes = await openWishesOf(actor);
  const opened = await Promise.all(wishes.map(({ id }) => wishPage(actor, id)));
  expect(opened.map((one) => one.caseId)).toContain(caseId);
  const { rows } = await teamCaseList(actor, {});
  expect(rows.map((row) => row.id)).toContain(caseId);
  await lookAtTeamCase(actor, caseId);
  expect(await routingExplained(actor, caseId)).toMatchObject({ id: caseId });
}

describe('a wish for another contact person is heard by somebody else', () => {
  it('when nobody leads the team: by another team lead', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '74' });
    await leaves('id = $1', [lead]);
    const ruben = await leadElsewhere();
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    expect(await heardBy(sent)).toEqual([ruben]);
    expect((await wishOf(sent))?.teamLead?.name).toBe('Ruben Modelman');
    await canAct(ruben, sent);
  });

  it('when the contact person has no team: by any team lead', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '75' });
    await asOwner('update staff set team_id = null where id = $1', [sent.contactPersonId]);
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    expect(await heardBy(sent)).toEqual([lead]);
    await canAct(lead, sent);
  });

  it('when the contact person is the team lead: by another one', async () => {
    await leaves(`'consultant' = any (roles)`);
    const { sent, resident } = await verifiedRequest({ houseNumber: '76' });
    expect(sent.contactPersonId).toBe(lead);
    const ruben = await leadElsewhere();
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    expect(await heardBy(sent)).toEqual([ruben]);
    await canAct(ruben, sent);
  });

  it('without any team lead the log says so, and no name is promised', async () => {
    const { sent, resident } = await verifiedRequest({ houseNumber: '77' });
    await leaves('id = $1', [lead]);
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await askOtherContactPerson(resident, sent.requestId, ask(sent));
    expect(said).toHaveBeenCalledWith(expect.stringContaining('No team lead'));
    expect(await heardBy(sent)).toEqual([]);
    expect(await wishOf(sent)).toMatchObject({ teamLead: null });
  });
});
