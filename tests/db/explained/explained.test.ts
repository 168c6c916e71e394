import { beforeAll, describe, expect, it } from 'vitest';
import { markExplained } from '@/lib/commands/explained/mark-explained';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import { isExplained } from '@/lib/queries/explained/is-explained';
import { explainedScreens } from '@/lib/schemas/explained';
import { nl } from '@/lib/messages/nl';
import { colleague } from '@/tests/support/factories/work';

let reader: StaffActor;
let other: StaffActor;
const rows = () => database().explainedScreen.findMany({ where: { staffId: reader.staffId } });

beforeAll(async () => {
  reader = await colleague({ name: 'Lies Nieuw' });
  other = await colleague({ name: 'Teun Ander' });
});

describe('what a screen is for', () => {
  it('is shown until the reader says that it is clear, on that screen alone', async () => {
    expect(await isExplained(reader, 'plan')).toBe(false);
    await markExplained(reader, 'plan');
    expect(await isExplained(reader, 'plan')).toBe(true);
    expect(await isExplained(reader, 'case')).toBe(false);
  });

  it('is said by each colleague for nobody else', async () => {
    expect(await isExplained(other, 'plan')).toBe(false);
  });

  it('said again, or twice at once, is one row with its first moment', async () => {
    const first = await rows();
    await markExplained(reader, 'plan', new Date('2030-01-01T10:00:00Z'));
    expect(await rows()).toEqual(first);
    await Promise.all([markExplained(reader, 'team'), markExplained(reader, 'team')]);
    expect((await rows()).map(({ screen }) => screen).toSorted()).toEqual(['plan', 'team']);
  });

  it('has words for every screen, and says where to begin', () => {
    for (const screen of explainedScreens) {
      expect(nl.explainedWork[screen]).toMatchObject({
        for: expect.any(String),
        begin: expect.any(String),
      });
    }
  });

  it('is a key for the database, and no words', async () => {
    const data = { staffId: other.staffId, screen: 'een zin over iemand', readAt: new Date() };
    await expect(database().explainedScreen.create({ data })).rejects.toThrow();
  });
});
