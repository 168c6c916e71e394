import { seal, blindIndex } from '@/lib/platform/crypto';
import type { Rows } from '@/lib/platform/insert-rows';
import { startEventRows } from '@/lib/commands/shared/part-events';
import { domainByKey } from '@/lib/domains';
import { caseWeight } from '@/lib/rules/case-weight';
import { addressKey } from '@/lib/rules/household-match';
import { helpRequestSchema } from '@/lib/schemas/help-request';
import { hasYouth, parts } from './mix';
import { people } from './people';
import type { Random } from './random';

/** What the whole municipality knows and every household needs. */
export type Town = {
  random: Random;
  today: string;
  openShare: number;
  areas: { postcode: number; staffIds: string[] }[];
};

const day = 86_400_000;
const letters = 'ABCDEFGHJKLMNPRTVWXZ';
const streets =
  'Wolkenweg Sterrenpad Maanlaan Zonneplein Beukenhof Eikstraat Lindelaan Dorpsweg'.split(' ');
const stories = [
  'Het lukt mij niet meer alleen. Ik weet niet waar ik moet beginnen.',
  'Ik krijg brieven die ik niet begrijp. De rekeningen komen te hoog uit.',
  'Mijn kind gaat niet graag naar school. Thuis is er vaak ruzie.',
  'Na mijn val kan ik het huis niet meer schoonmaken.',
];

const slipCode = (random: Random) =>
  Array.from({ length: 9 }, () => random.pick([...'23456789BCDFGHJKMNPQRSTWXYZ'])).join('');

function address(random: Random, area: Town['areas'][number]) {
  const houseNumber = String(1 + random.below(400));
  const postcode = `${area.postcode} ${random.pick([...letters])}${random.pick([...letters])}`;
  return {
    ...{ street: random.pick(streets), houseNumber, postcode, city: 'Pleinstad' },
    addressKey: addressKey(postcode, houseNumber),
  };
}

/** All rows of one household with its request, case, assignment and record. */
export function householdRows({ random, today, openShare, areas }: Town): Rows {
  const noon = new Date(`${today}T11:00:00.000Z`).getTime();
  const keys = parts(random);
  const area = random.pick(areas);
  const contactPersonId = random.pick(area.staffIds);
  const home = people(random, hasYouth(keys), Number(today.slice(0, 4)));
  const asker = home[0]!.person;
  const isOpen = random.chance(openShare);
  const sent = new Date(noon - random.below(isOpen ? 120 : 1500) * day);
  const closed = isOpen ? null : new Date(Math.min(noon, sent.getTime() + random.below(90) * day));
  const isWaiting = isOpen && random.chance(0.06);
  const promise = new Date(sent.getTime() + 2 * day);
  const [householdId, caseId, requestId, assignmentId] = [1, 2, 3, 4].map(() => random.uuid()) as [
    string,
    string,
    string,
    string,
  ];
  const asked = keys.map((domain) => ({ id: random.uuid(), domain }));
  const story = random.pick(stories);
  const lived = address(random, area);
  const answers = helpRequestSchema(today).parse({
    verhaal: { story },
    leefgebieden: { areas: keys.map((key) => domainByKey(key)!.areas[0]!) },
    'wie-bent-u': {
      givenName: asker.givenName,
      familyName: asker.familyName,
      postcode: lived.postcode,
      houseNumber: lived.houseNumber,
    },
    bereiken: { phone: asker.phone, email: asker.email ?? '' },
  });
  const code = slipCode(random);
  const slip = seal(code, 'slip');
  const audit = (event: string, at: Date, payload: object, isStaff = false) => ({
    ...{
      id: random.uuid(),
      at,
      event,
      result: 'done',
      actorKind: isStaff ? 'staff' : 'system',
      actorId: isStaff ? contactPersonId : null,
    },
    ...{ actorName: null, origin: 'seed', caseId, householdId, requestId, reason: null, payload },
  });
  const looks = Array.from({ length: 1 + random.below(3) }, (_, index) =>
    audit('case.viewed', new Date(sent.getTime() + (index + 1) * 3_600_000), {}, true),
  );
  const status = isOpen ? (isWaiting ? 'new' : 'in_progress') : 'answered';
  return {
    household: [
      {
        id: householdId,
        ...lived,
        isAddressSecret: random.chance(0.005),
        hasSafetyFlag: random.chance(0.01),
        mayNotBeCalledHome: random.chance(0.01),
        createdAt: sent,
      },
    ],
    person: home.map(({ person }) => ({ ...person, createdAt: sent })),
    householdMember: home.map(({ relation, person }) => ({
      id: random.uuid(),
      householdId,
      personId: person.id,
      relation,
      since: sent,
      requestId,
    })),
    case: [
      {
        ...{
          id: caseId,
          householdId,
          contactPersonId,
          status: isOpen ? 'open' : 'closed',
          openedAt: sent,
          closedAt: closed,
        },
        weight: caseWeight({
          domainCount: keys.length,
          isUrgent: random.chance(0.1),
          isHeavy: random.chance(0.04),
          helperCount: 0,
        }),
        ...{ nextPromiseOn: isWaiting ? promise : null, movedAt: closed ?? sent, isNew: isWaiting },
      },
    ],
    assignment: [
      {
        id: assignmentId,
        caseId,
        staffId: contactPersonId,
        since: sent,
        reason: 'worksNearby',
        explanation: [],
      },
    ],
    helpRequest: [
      {
        ...{
          id: requestId,
          submissionKey: random.uuid(),
          receiptToken: `s${random.uuid()}`,
          caseId,
          householdId,
          askerId: asker.id,
        },
        ...{
          slipCodeIndex: blindIndex('slip', code),
          slipCodeCipher: slip.cipher,
          slipCodeKeyId: slip.keyId,
        },
        ...{
          matchStatus: 'new',
          channel: 'online',
          language: asker.language,
          story,
          areas: answers.leefgebieden.areas,
          urgencies: [],
        },
        ...{
          answers,
          submittedAt: sent,
          promiseDueOn: promise,
          firstContactAt: isWaiting ? null : new Date(sent.getTime() + day),
        },
      },
    ],
    requestPart: asked.map((part) => ({
      ...{ ...part, requestId, caseId, status, openedAt: sent, closedAt: closed },
    })),
    partEvent: startEventRows(asked, { urgencies: [], age: null }, { at: sent }).partEvent!.map(
      (event) => ({ ...event, id: random.uuid() }),
    ),
    timelineEntry: [
      {
        id: random.uuid(),
        caseId,
        requestId,
        at: sent,
        kind: 'requestSent',
        actorName: asker.givenName,
        isForResident: true,
      },
    ],
    auditEvent: [
      audit('request.submitted', sent, { channel: 'online', matchStatus: 'new', parts: keys }),
      audit('case.opened', sent, { reason: 'worksNearby' }),
      audit('case.assigned', sent, {
        staffId: contactPersonId,
        reason: 'worksNearby',
        everyoneFull: false,
      }),
      ...looks,
    ],
  };
}
