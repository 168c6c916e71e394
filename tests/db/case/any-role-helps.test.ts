import { beforeAll, describe, expect, it } from 'vitest';
import { closeCase } from '@/lib/commands/case/close-case';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, today } from '@/lib/platform/clock';
import { database, transaction } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { findVisit, openSession } from '@/lib/platform/session';
import { casePage } from '@/lib/queries/case/case-page';
import { caseload } from '@/lib/queries/caseload/caseload';
import { waitingFor } from '@/lib/queries/caseload/waiting';
import { absencesOf } from '@/lib/queries/team/absences';
import { teamOverview } from '@/lib/queries/team/team-overview';
import { sentRequest, type Sent } from '@/tests/support/factories/my-case';
import { away, colleague, recordOf, team, teamLead } from '@/tests/support/factories/work';

// Nobody of this municipality is a consultant: team leads are contact persons then.
const words = { contactPerson: 'om te helpen', standIn: 'valt in' };
const helping = ['confirm', 'split', 'contact', 'answer', 'close', 'reopen', 'edit'] as const;

let hanna: StaffActor;
let sent: Sent;

beforeAll(async () => {
  const noord = await team();
  await database().neighbourhood.create({ data: { key: 'noord', name: 'Noord', teamId: noord } });
  hanna = await teamLead([noord]);
  sent = await sentRequest();
});

/** Who a colleague is for the pages: as the session says it. */
async function onThePages({ staffId }: StaffActor): Promise<StaffActor> {
  const owner = { kind: 'staff', staffId } as const;
  const secret = await transaction((tx) => openSession(tx, owner, { kind: 'anonymous' }, now()));
  return (await findVisit(secret, now()))!.actor as StaffActor;
}

describe('a team lead who is contact person', () => {
  it('has the case in the list, opens it, and does everything with it', async () => {
    const { caseId, requestId, contactPersonId } = sent;
    expect(contactPersonId).toBe(hanna.staffId);
    expect((await waitingFor(hanna)).cases.map(({ id }) => id)).toEqual([caseId]);
    expect((await caseload(hanna, { show: 'open' })).rows.map(({ id }) => id)).toEqual([caseId]);
    await expect(lookAtCase(hanna, caseId, words)).resolves.toMatchObject({ as: 'contactPerson' });
    const { may } = (await casePage(hanna, caseId)).facts;
    for (const verb of [...helping, 'handOver'] as const) expect(may[verb], verb).toBe(true);
    const contact = { requests: [requestId], how: 'call', on: today(), note: '' } as const;
    await makeContact(hanna, caseId, { ...contact, requests: [requestId] });
    expect(await recordOf(caseId, 'case.contacted')).toHaveLength(1);
    // Not refused: it is only not ready to be closed.
    const ending = { outcome: 'Klaar.', version: 1 };
    await expect(closeCase(hanna, caseId, ending)).rejects.toThrow(FieldErrorsError);
  });

  it('stands in the load of the team, and may be noted as away', async () => {
    const { colleagues } = await teamOverview(hanna);
    expect(colleagues).toMatchObject([{ id: hanna.staffId, households: 1 }]);
    expect((await absencesOf(hanna)).team).toEqual([{ id: hanna.staffId, name: hanna.name }]);
    expect((await absencesOf(hanna)).standIns).toEqual([]);
  });

  it('helps households according to the session; a team lead or host without any does not', async () => {
    expect(await onThePages(hanna)).toMatchObject({ helpsHouseholds: true });
    const ruben = await teamLead([], 'Ruben Modelman');
    const truus = await colleague({ name: 'Truus van Proef', roles: ['host'] });
    for (const actor of [ruben, truus]) {
      expect(await onThePages(actor)).toMatchObject({ helpsHouseholds: false });
    }
  });
});

describe('a stand-in without the role of consultant', () => {
  it('acts while the contact person is away, does not hand over, and finds nothing afterwards', async () => {
    const ruben = await teamLead([], 'Ruben Modelman');
    await expect(lookAtCase(ruben, sent.caseId, words)).rejects.toThrow(NotFoundError);
    await away(hanna, ruben);
    expect(await onThePages(ruben)).toMatchObject({ helpsHouseholds: true });
    await expect(lookAtCase(ruben, sent.caseId, words)).resolves.toMatchObject({ as: 'standIn' });
    const { may } = (await casePage(ruben, sent.caseId)).facts;
    for (const verb of helping) expect(may[verb], verb).toBe(true);
    expect(may.handOver).toBe(false);
    await database().absence.deleteMany();
    await expect(lookAtCase(ruben, sent.caseId, words)).rejects.toThrow(NotFoundError);
    expect(await onThePages(ruben)).toMatchObject({ helpsHouseholds: false });
  });
});

describe('a consultant who comes later', () => {
  it('can get the case from the team lead', async () => {
    const marijke = await colleague();
    expect(await onThePages(marijke)).toMatchObject({ helpsHouseholds: true });
    const { version } = await database().case.findUniqueOrThrow({ where: { id: sent.caseId } });
    const to = { toStaffId: marijke.staffId, reason: 'Zij is er nu.', message: '' };
    const handOver = { ...to, hasConflict: false, version };
    await handOverCase(hanna, sent.caseId, handOver, (name) => name);
    await expect(casePage(hanna, sent.caseId)).rejects.toThrow(NotFoundError);
    expect((await onThePages(hanna)).helpsHouseholds).toBe(false);
  });
});
