import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMailServer, type Arrived, type MailServer } from '@/tests/support/mail-server';
import { smsKey, startSmsGateway, type GotSms, type SmsGateway } from '@/tests/support/sms-gateway';
import { BegunRequests } from '@/tests/support/year/begun';
import { Complaints } from '@/tests/support/year/complaints';
import { daysFrom } from '@/tests/support/year/calendar';
import { Dice } from '@/tests/support/year/dice';
import { MailsToStaff, nameOf } from '@/tests/support/year/mails-to-staff';
import { everyNotice, openNotices } from '@/tests/support/year/notices';
import { Objections } from '@/tests/support/year/objections';
import { isThere, sendAway, type Colleague, type Staff } from '@/tests/support/year/people';
import { isPrinted, printLetters } from '@/tests/support/year/print-room';
import { duesOn } from '@/tests/support/year/reckoning';
import { requestsOf } from '@/tests/support/year/requests';
import { actorOf, hire, live } from '@/tests/support/year/rows';
import { send } from '@/tests/support/year/sending';
import { liveSteps } from '@/tests/support/year/steps';
import type { Request } from '@/tests/support/year/story';
import { tellingsOf, type Telling } from '@/tests/support/year/telling';
import { ToResidents } from '@/tests/support/year/to-residents';
import { Workers } from '@/tests/support/year/workers';
import { randomUUID } from 'node:crypto';

const year = {
  first: '2027-01-01',
  last: '2027-12-31',
  count: Number(process.env.YEAR_REQUESTS ?? 40),
};
const teams = 3;

const dice = new Dice(2027);
const consultants = Math.min(40, Math.max(9, Math.round(year.count / 60)));
const everybody: Colleague[] = Array.from({ length: consultants + teams * 2 }, (_, nth) => ({
  ...{ id: randomUUID(), team: nth % teams, isLead: nth >= consultants, aways: [] },
  ...{ name: `Collega ${String(nth).padStart(3, '0')}`, until: nth === 1 ? '2027-08-31' : null },
}));
/** A team lead prints, whoever of them is there. */
const printer = actorOf(everybody.at(-1)!.id, 'team_lead');
const staff: Staff = new Map(everybody.map((one) => [one.id, one]));
sendAway(everybody, dice, 2027);
const requests = requestsOf(dice, year);

/** The mail server takes nothing, nor does the gateway for text messages, and the worker does nothing at all. */
const noMail = new Set([
  '2027-02-08',
  '2027-02-09',
  '2027-06-21',
  '2027-10-04',
  '2027-10-05',
  '2027-10-06',
]);
const noSms = new Set(['2027-02-09', '2027-05-19', '2027-05-20', '2027-10-05', '2027-12-01']);
const noWorker = new Set([
  '2027-03-15',
  '2027-03-16',
  '2027-07-19',
  '2027-11-08',
  '2027-11-09',
  '2027-11-10',
]);

let server: MailServer;
let gateway: SmsGateway;
const workers = new Workers();
const mailsToStaff = new MailsToStaff();
const toResidents = new ToResidents();
const objections = new Objections(requests);
const complaints = new Complaints(year);
const begun = new BegunRequests(year);
/** Everything that had to be told in the year so far. */
const told = new Set<string>();
const wrong: string[] = [];

beforeAll(async () => {
  server = await startMailServer();
  gateway = await startSmsGateway();
  Object.assign(process.env, { SMTP_URL: server.url, SMS_URL: gateway.url, SMS_KEY: smsKey });
  await hire(everybody, teams);
  await workers.open();
  await workers.start();
});
afterAll(async () => {
  await workers.close();
  await server.stop();
  await gateway.stop();
});

function expected(open: readonly Request[], day: string): Map<string, Telling> {
  const ofRequests = open.flatMap((request) =>
    duesOn(request, day).map((due) => tellingsOf(due, request.contactId, staff, day)),
  );
  const all = [
    ...ofRequests,
    ...complaints.tellingsOn(day, staff),
    ...objections.tellingsOn(day, staff),
  ];
  for (const tellings of all.filter(({ length }) => length > 0)) {
    const isSeen = tellings.some(({ staffId }) => isThere(staff.get(staffId)!, day));
    if (!isSeen) wrong.push(`${day} nobody there: ${tellings[0]!.key}`);
  }
  const now = new Map(all.flat().map((telling) => [nameOf(telling), telling]));
  for (const one of now.keys()) told.add(one);
  return now;
}

const mailFaults = (came: readonly Arrived[]) => [
  ...mailsToStaff.arrive(came),
  ...complaints.arrive(came),
  ...toResidents.arrive(
    'mail',
    came.map(({ to }) => to[0]!).filter((one) => one.startsWith('bewoner-')),
  ),
];

const smsFaults = (came: readonly GotSms[]) => [
  ...toResidents.arrive(
    'sms',
    came.map(({ to }) => to),
  ),
  ...came.filter(({ id, key }) => id !== key).map(({ id }) => `sms ${id} under another key`),
];

async function play(day: string, known: readonly Request[]): Promise<void> {
  process.env.CLOCK_OFFSET_MS = String(Date.parse(`${day}T09:02:00Z`) - Date.now());
  server.no = noMail.has(day) ? { at: 'connect', code: 421, words: 'Later' } : null;
  gateway.status = noSms.has(day) ? 503 : 202;
  const before = { mails: server.arrived.length, sms: gateway.got.length };
  if (noWorker.has(day)) await workers.stop();
  else await workers.start();
  wrong.push(
    ...(await send(
      known.filter(({ sentOn }) => sentOn === day),
      staff,
    )),
  );
  await live(known, day);
  toResidents.expect(known, day);
  await liveSteps(known, day);
  for (const number of await objections.live(day)) toResidents.expectOne(number);
  await begun.live(day);
  wrong.push(...(await complaints.live(day, staff)));
  if (noWorker.has(day)) return;
  const isWeekly = await workers.day(day);
  if (isWeekly) toResidents.expectAfterCare(requests, day);
  const came = server.arrived.slice(before.mails);
  const open = known.filter(({ closedOn }) => closedOn === null || closedOn > day);
  const [want, have] = [expected(open, day), await openNotices(workers)];
  for (const [one, { dueOn }] of want) {
    const read = have.get(one) ?? 'missing';
    if (read !== dueOn) wrong.push(`${day} ${read}, not ${dueOn}: ${one}`);
  }
  for (const one of have.keys()) if (!want.has(one)) wrong.push(`${day} too much: ${one}`);
  begun.arrive(came, day);
  if (isWeekly) wrong.push(...(await begun.faultsOn(day)));
  mailsToStaff.expect([...want.values()], staff, day);
  const faults = [
    ...(noMail.has(day) ? [] : mailFaults(came)),
    ...(noSms.has(day) ? [] : smsFaults(gateway.got.slice(before.sms))),
    ...(isPrinted(day) ? toResidents.arrive('letter', await printLetters(printer)) : []),
  ];
  wrong.push(...faults.map((fault) => `${day} ${fault}`));
}

const idOf = (raw: string) => /^Message-ID: <([0-9a-f-]+)@/im.exec(raw)![1]!;

/** Every mail that was ordered; what colleagues were told is forgotten after six weeks. */
const ordered = new Set<string>();
async function noteOrdered(): Promise<void> {
  const mails = await workers.ask<{ id: string }>(
    `select id from outbound_message where channel = 'mail'`,
  );
  for (const { id } of mails) ordered.add(id);
}

it(
  `a year of ${year.count} requests: on each day exactly what had to be told was told, to somebody who was there`,
  async () => {
    let known = requests;
    for (const day of daysFrom(year.first, year.last)) {
      known = known.filter(({ closedOn }) => closedOn === null || closedOn >= day);
      await play(
        day,
        known.filter(({ sentOn }) => sentOn <= day),
      );
      if (day.endsWith('-01')) await noteOrdered();
      if (wrong.length > 0) break;
    }
    await noteOrdered();
    expect([...wrong, ...begun.reminderFaults()]).toEqual([]);
  },
  300_000 + year.count * 1_000,
);

it('each of it is there once, and nothing else', async () => {
  const names = await everyNotice(workers);
  expect(names.toSorted()).toEqual([...told].toSorted());
});

it('no mail, text message or letter is lost, and no mail came twice', async () => {
  const left = await workers.ask(`select id, template from outbound_message where sent_at is null`);
  expect(left).toEqual([]);
  const arrived = server.arrived.map(({ raw }) => idOf(raw));
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(arrived.toSorted()).toEqual([...ordered].toSorted());
  const receipts = await workers.ask<{ count: number }>(
    `select count(*)::int from outbound_message where template = 'requestSent'`,
  );
  expect(receipts).toEqual([{ count: year.count }]);
});
