import { database } from '@/lib/platform/db';
import { markRetention } from '@/lib/worker/mark-retention';
import { followStory } from './follow';
import { atMoment } from './moment';
import { sendStory } from './send';
import type { Story } from './stories';

const person = (givenName: string, familyName: string, houseNumber: string) => ({
  ...{ givenName, familyNamePrefix: null, familyName, birthDate: '1950-04-12' },
  ...{ street: 'Vergeetpad', houseNumber, postcode: '1216 AV' },
});

const year = 365.25;

/** Helped long ago: of the first only what was about debts may go, of the second everything. */
const stories: Story[] = [
  {
    who: person('Henk', 'Verleden', '3'),
    isSignedIn: false,
    daysAgo: 6.2 * year,
    phone: '06 00 00 02 17',
    email: 'henk@example.nl',
    story: 'Ik kreeg brieven van de deurwaarder en zocht werk.',
    areas: ['geld', 'werk'],
    then: [
      { daysAgo: 6.2 * year - 1, do: 'look' },
      { daysAgo: 6.2 * year - 2, do: 'contact', text: 'Gebeld.' },
      { daysAgo: 6.1 * year, do: 'finish', text: 'Uw schulden zijn geregeld.' },
      { daysAgo: 6.1 * year - 1, do: 'close', text: 'U redt het weer zelf.' },
    ],
  },
  {
    who: person('Riet', 'Weleer', '5'),
    isSignedIn: false,
    daysAgo: 11 * year,
    phone: '06 00 00 02 18',
    email: 'riet@example.nl',
    story: 'Ik had geen werk en kon de huur niet betalen.',
    areas: ['geld', 'werk'],
    then: [
      { daysAgo: 11 * year - 1, do: 'look' },
      { daysAgo: 11 * year - 2, do: 'contact', text: 'Op het plein gesproken.' },
      { daysAgo: 10.5 * year, do: 'finish', text: 'U hebt werk gevonden.' },
      { daysAgo: 10.5 * year - 1, do: 'close', text: 'U redt het weer zelf.' },
    ],
  },
];

async function tell(story: Story): Promise<void> {
  const sent = await atMoment(story.daysAgo, () => sendStory(story));
  for (const event of story.then ?? []) {
    await atMoment(event.daysAgo, () => followStory(event, story, sent));
  }
}

/** Who works here worked here then as well, for as long as these stories are told. */
export async function seedLongAgo(): Promise<void> {
  const staff = await database().staff.findMany({ select: { id: true, inServiceFrom: true } });
  await database().staff.updateMany({ data: { inServiceFrom: new Date('2010-01-01') } });
  for (const story of stories) await tell(story);
  for (const { id, inServiceFrom } of staff) {
    await database().staff.update({ where: { id }, data: { inServiceFrom }, select: { id: true } });
  }
  await markRetention();
}
