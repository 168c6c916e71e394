import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { askFirst } from '@/lib/commands/enquiry/ask-first';
import { takeEnquiry } from '@/lib/commands/enquiry/take-enquiry';
import { settleClosed } from '@/lib/commands/notice/surface-cases';
import { surfaceHeard } from '@/lib/commands/notice/surface-heard';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { heardNotices } from '@/lib/queries/notice/notices';
import { addDays } from '@/lib/rules/local-date';
import { complaintSchema } from '@/lib/schemas/complaint';
import { asOwner } from '@/tests/support/database';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

const first = '00000000-0000-0000-0000-000000000000';
const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const surface = async (when: Date) => {
  for (const kind of ['complaint', 'enquiry'] as const) {
    for (let after: string | null = first; after !== null;) {
      after = await surfaceHeard(kind, { after, take: 1 }, when);
    }
  }
  await settleClosed(when);
};

let people: Record<'hanna' | 'otto' | 'zoe' | 'marijke' | 'omar', StaffActor>;
const nameOf = (id: string) =>
  Object.entries(people).find(([, { staffId }]) => staffId === id)?.[0] ?? id;
const told = async (when: Date) => {
  await surface(when);
  const rows = await database().notice.findMany({ where: { settledAt: null } });
  return rows.map((row) => `${nameOf(row.staffId)}: ${row.as} ${row.stage}`).toSorted();
};
const urgent = () => database().outboundMessage.count({ where: { template: 'urgentNotice' } });

/** How many days from now something is told first. */
async function firstDay(): Promise<number> {
  for (let days = 0; days < 60; days += 1) if ((await told(day(days))).length > 0) return days;
  throw new Error('It is told to nobody.');
}

beforeAll(async () => {
  const [noord, zuid] = [await team('Noord'), await team('Zuid')];
  people = {
    hanna: await teamLead([noord], 'Hanna Denkraam'),
    otto: await teamLead([zuid], 'Otto Hersenspinsel'),
    zoe: await teamLead([zuid], 'Zoë Luchtkasteel'),
    marijke: await colleague({ teamId: noord }),
    omar: await colleague({ teamId: noord, name: 'Omar Verzinsel' }),
  };
});

beforeEach(async () => {
  await asOwner(
    'delete from notice; delete from complaint; delete from enquiry; delete from absence',
  );
  await asOwner(`delete from outbound_message; update staff set in_service_until = null`);
});

describe('a complaint surfaces by itself', () => {
  const complain = async (handler: StaffActor, about: StaffActor[] = []) => {
    const typed = { formKey: randomId(), words: 'Ik moest drie keer terugkomen.' };
    const id = await makeComplaint({ kind: 'anonymous' }, complaintSchema.parse(typed), randomId());
    const aboutStaffIds = about.map(({ staffId }) => staffId);
    await database().complaint.update({
      where: { id },
      data: { handlerId: handler.staffId, aboutStaffIds },
    });
    return id;
  };

  it('ahead to its handler, at the end to a team lead as well: at once, and once', async () => {
    const id = await complain(people.otto);
    const days = await firstDay();
    expect(days).toBeGreaterThan(20);
    expect(await told(day(days))).toEqual(['otto: helper ahead']);
    const [line] = (await heardNotices(people.otto, today(day(days)))).lines;
    expect(line).toMatchObject({ kind: 'complaint', ofId: id, mayOpen: true, isOver: false });
    await Promise.all([surface(day(50)), surface(day(50)), surface(day(50))]);
    expect(await told(day(50))).toEqual(['otto: helper end', 'zoe: lead end']);
    expect(await urgent()).toBe(2);
    await surface(day(51));
    expect(await urgent()).toBe(2);
    expect((await heardNotices(people.zoe, today(day(51)))).lines).toMatchObject([
      { mayOpen: false },
    ]);
  });

  it('its handler is away: the stand-in is told, else a lead who is there; when gone, too', async () => {
    await complain(people.otto);
    await away(people.otto, people.hanna, [0, 60]);
    expect(await told(day(50))).toEqual(['hanna: helper end', 'zoe: lead end']);
    await asOwner(`update absence set stand_in_id = null`);
    expect(await told(day(50))).toEqual(['hanna: lead end', 'zoe: helper end']);
    await asOwner('delete from absence');
    await asOwner(
      `update staff set in_service_until = current_date where id = '${people.otto.staffId}'`,
    );
    expect(await told(day(50))).toEqual(['hanna: lead end', 'zoe: helper end']);
  });

  it('is told to nobody whom it is about, also when that one stands in or leads', async () => {
    await complain(people.otto, [people.hanna]);
    await away(people.otto, people.hanna, [0, 60]);
    // Of two left, who handles it is away: it is told to the other first.
    expect(await told(day(50))).toEqual(['otto: lead end', 'zoe: helper end']);
    // Named afterwards: what was told before does not stand there any more, not even until the next hour.
    await asOwner(`update complaint set about_staff_ids = array['${people.zoe.staffId}'::uuid]`);
    expect(await heardNotices(people.zoe)).toEqual({ lines: [], total: 0 });
    expect(await told(day(50))).toEqual(['hanna: helper end', 'otto: lead end']);
  });

  it('and no more when it was answered', async () => {
    const id = await complain(people.otto);
    expect(await told(day(50))).not.toEqual([]);
    await database().complaint.update({
      where: { id },
      data: { outcome: 'settled', outcomeWords: 'Het is goed zo.', outcomeAt: new Date() },
    });
    expect(await told(day(50))).toEqual([]);
  });
});

describe('what somebody asks without a name surfaces by itself', () => {
  it('of nobody to a team lead, taken to who has it; on the promised day to both', async () => {
    const id = await askFirst({ formKey: randomId(), words: 'Mag dat?' }, randomId());
    const { dueOn } = await database().enquiry.findUniqueOrThrow({ where: { id } });
    const due = Math.round((dueOn!.getTime() - toDateColumn(today()).getTime()) / 86_400_000);
    const leads = expect.stringMatching(/^(hanna|otto|zoe): (helper|lead) end$/);
    expect(await told(day(due))).toEqual([leads, leads]);
    await takeEnquiry(people.marijke, id);
    expect(await firstDay()).toBeLessThan(due);
    expect(await told(day(due))).toEqual(['hanna: lead end', 'marijke: helper end']);
    expect((await heardNotices(people.marijke)).lines).toMatchObject([
      { kind: 'enquiry', ofId: id, mayOpen: true },
    ]);
    await away(people.marijke, people.omar, [0, 9]);
    expect(await told(day(due))).toEqual(['hanna: lead end', 'omar: helper end']);
    await asOwner('update absence set stand_in_id = null');
    expect(await told(day(due))).toEqual([
      'hanna: helper end',
      expect.stringMatching(/^(otto|zoe): lead end$/),
    ]);
    expect((await heardNotices(people.hanna, addDays(today(), due + 1))).lines).toMatchObject([
      { kind: 'enquiry', isOver: true, mayOpen: false },
    ]);
  });

  it('of nobody is shared by the team leads, and stays with the same one while that one is there', async () => {
    for (let asked = 0; asked < 40; asked += 1) {
      await askFirst({ formKey: randomId(), words: 'Mag dat?' }, randomId());
    }
    const whoHas = async () => {
      await surface(day(9));
      const rows = await database().notice.findMany({ where: { settledAt: null, as: 'helper' } });
      return new Map(rows.map((row) => [row.enquiryId, nameOf(row.staffId)]));
    };
    const before = await whoHas();
    expect(before.size).toBe(40);
    expect(new Set(before.values())).toEqual(new Set(['hanna', 'otto', 'zoe']));
    expect(await whoHas()).toEqual(before);
    await away(people.hanna, null, [0, 60]);
    const after = await whoHas();
    expect(after.size).toBe(40);
    expect([...after.values()]).not.toContain('hanna');
    const others = [...before].filter(([, name]) => name !== 'hanna');
    for (const [id, name] of others) expect(after.get(id)).toBe(name);
  });

  it('and goes with it', async () => {
    const id = await askFirst({ formKey: randomId(), words: 'Mag dat?' }, randomId());
    expect(await told(day(9))).not.toEqual([]);
    await database().enquiry.delete({ where: { id } });
    expect(await database().notice.count()).toBe(0);
  });
});
