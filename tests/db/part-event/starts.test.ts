import { beforeEach, describe, expect, it } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { recordPartEvent } from '@/lib/commands/shared/part-events';
import { eventsOfParts } from '@/lib/facts/part-event/at-part';
import { database, transaction } from '@/lib/platform/db';
import { colleague } from '@/tests/support/factories/desk';
import { draft } from '@/tests/support/factories/draft';

// Ten to midnight in summer is tomorrow in London's winter, and still today here.
const lateEvening = new Date('2026-06-01T21:50:00Z');

beforeEach(() => colleague());

async function sent(about: Parameters<typeof draft>[0]) {
  const { requestId } = await submitRequest({ kind: 'anonymous' }, await draft(about), lateEvening);
  const parts = await database().requestPart.findMany({ where: { requestId } });
  const events = await eventsOfParts(
    database(),
    parts.map(({ id }) => id),
  );
  const domainOf = new Map(parts.map(({ id, domain }) => [id, domain]));
  return {
    parts,
    events: events.map((event) => ({ ...event, domain: domainOf.get(event.partId) })),
  };
}

describe('a request starts what the law counts from, on each of its parts', () => {
  it('each part has its own beginning, on the local day of sending', async () => {
    const { events } = await sent({ areas: ['dagelijks', 'gezin', 'werk', 'geld'] });
    const found = events.map(({ domain, kind, occurredOn, by }) => [domain, kind, occurredOn, by]);
    expect(found.toSorted()).toEqual([
      ['armoede', 'verzoek', '2026-06-01', 'system'],
      ['jeugd', 'aanvraag', '2026-06-01', 'system'],
      ['werk-inkomen', 'melding', '2026-06-01', 'system'],
      ['wmo', 'melding', '2026-06-01', 'system'],
    ]);
  });

  it('what threatens at home counts in days, not weeks', async () => {
    const { events } = await sent({ areas: ['geld'], urgencies: ['home-loss'] });
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['threat', 'verzoek']);
  });

  it('a correction comes in the place of a fact, once; what was taken back is gone', async () => {
    const { parts, events } = await sent({ areas: ['gezin'] });
    const [part] = parts;
    const at = new Date('2026-06-03T09:00:00Z');
    const correct = (replacesId: string, isTakenBack = false) =>
      transaction((tx) =>
        recordPartEvent(
          tx,
          {
            ...{ partId: part!.id, kind: 'aanvraag', occurredOn: '2026-05-28' },
            ...{ replacesId, isTakenBack },
          },
          'system',
          at,
        ),
      );
    const corrected = await correct(events[0]!.id);
    const standing = () => eventsOfParts(database(), [part!.id]);
    expect(await standing()).toMatchObject([{ id: corrected, occurredOn: '2026-05-28' }]);
    await expect(correct(events[0]!.id)).rejects.toThrow();
    await correct(corrected, true);
    expect(await standing()).toEqual([]);
  });
});
