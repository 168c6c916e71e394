import { beforeAll, describe, expect, it, vi } from 'vitest';

// One connection, so that what it counted can be asked for.
vi.hoisted(() => {
  process.env.DATABASE_POOL_SIZE = '1';
});

import type { ResidentActor, StaffActor } from '@/lib/platform/actor-types';
import { watchedHeard } from '@/lib/facts/notice/watched-heard';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { complaintForm, enteredSlip, myComplaints, myCourse } from '@/lib/queries/complaint/course';
import {
  endedComplaints,
  openComplaints,
  workComplaint,
} from '@/lib/queries/complaint/work-complaints';
import { countOpenComplaints, untoldComplaints } from '@/lib/queries/complaint/to-do';
import { myEnquiry } from '@/lib/queries/enquiry/my-enquiry';
import {
  answeredByMe,
  countEnquiries,
  waitingEnquiries,
  workEnquiry,
} from '@/lib/queries/enquiry/work-enquiries';
import { contactToRate, toldMe } from '@/lib/queries/feedback/feedback';
import { heardNotices } from '@/lib/queries/notice/notices';
import { fillMunicipality, tablesReadWhole } from '@/tests/support/big-municipality';

let ids: Awaited<ReturnType<typeof fillMunicipality>>;
let actor: ResidentActor;

beforeAll(async () => {
  ids = await fillMunicipality();
  const { identityId, personId } = ids;
  actor = { kind: 'resident', identityId, personId, sessionId: randomId() };
});

const as = (role: StaffActor['roles'][number]): StaffActor => ({
  ...{ kind: 'staff', staffId: ids.staffId, name: 'Collega 0', functionTitle: '', roles: [role] },
  ...{ teamId: ids.teamId, ledTeamIds: [ids.teamId], sessionId: randomId() },
});

const few = { after: '00000000-0000-0000-0000-000000000000', take: 20 };

/** Every query about what people ask and say, as its page asks it. */
const queries: Record<string, () => Promise<unknown>> = {
  'the form of a complaint': () => complaintForm(actor),
  'my complaints': () => myComplaints(actor),
  'one of mine': () => myCourse(actor, randomId()),
  'a slip': () => enteredSlip(as('host'), randomId()),
  'complaints that wait': () => openComplaints(as('team_lead')),
  'complaints that were answered': () => endedComplaints(as('team_lead')),
  'how many wait': () => countOpenComplaints(as('team_lead')),
  'whom nothing told of an answer': () => untoldComplaints(as('team_lead')),
  'one complaint': () => workComplaint(as('team_lead'), randomId()),
  'what was asked without a name': () => myEnquiry(randomId()),
  'who waits without a name': () => waitingEnquiries(as('consultant')),
  'whom I answered': () => answeredByMe(as('consultant')),
  'how many wait without a name': () => countEnquiries(as('consultant')),
  'how many wait too long': () => countEnquiries(as('team_lead')),
  'one of them': () => workEnquiry(as('consultant'), randomId()),
  'a contact to say something about': () => contactToRate(actor),
  'complaints that come near': () => watchedHeard(database(), 'complaint', few, today()),
  'who waits near the promised day': () => watchedHeard(database(), 'enquiry', few, today()),
  'what was told of both': () => heardNotices(as('team_lead')),
  'what residents want me to read': () => toldMe(as('consultant')),
};

describe('in a large municipality, no table is read from end to end by', () => {
  it.each(Object.keys(queries))('%s', async (name) => {
    expect(await tablesReadWhole(queries[name]!)).toEqual([]);
  });
});
