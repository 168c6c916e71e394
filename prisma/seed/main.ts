import { database, disconnect } from '@/lib/platform/db';
import type { SentRequest } from '@/lib/commands/help-request/submit-request';
import { seedAbsences } from './absences';
import { seedDirectory } from './directory';
import { followStory } from './follow';
import { atMoment } from './moment';
import { sendStory } from './send';
import { stories, type Event, type Story } from './stories';

type Happening = { daysAgo: number; run: () => Promise<void> };

/** Sending and everything after it, in the order of the calendar, so that every promise and load is as it would be. */
function calendar(): Happening[] {
  return stories
    .flatMap((story: Story) => {
      let sent: SentRequest;
      const send = {
        daysAgo: story.daysAgo,
        run: async () => void (sent = await sendStory(story)),
      };
      const follow = (event: Event) => ({
        daysAgo: event.daysAgo,
        run: () => followStory(event, story, sent),
      });
      return [send, ...(story.then ?? []).map(follow)];
    })
    .sort((a, b) => b.daysAgo - a.daysAgo);
}

/** Fills an empty database with the demo municipality; leaves a filled one alone. */
async function seed(): Promise<void> {
  if ((await database().team.count()) > 0) return;
  await seedDirectory();
  for (const { daysAgo, run } of calendar()) await atMoment(daysAgo, run);
  await seedAbsences();
}

try {
  await seed();
} finally {
  await disconnect();
}
