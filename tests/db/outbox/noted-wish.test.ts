import { describe, expect, it } from 'vitest';
import { noteTellWish } from '@/lib/commands/outbox/note-tell-wish';
import { setTellWish } from '@/lib/commands/outbox/set-tell-wish';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { peopleOf } from '@/lib/queries/shared/case/people';
import type { NotedWish } from '@/lib/schemas/outbox';
import { addDays } from '@/lib/rules/local-date';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

let houseNumber = 4600;
const another = () => {
  houseNumber += 1;
  return home({ houseNumber: String(houseNumber) });
};
const person = ({ resident }: Home) =>
  database().person.findUniqueOrThrow({ where: { id: resident.personId! } });

/** What stands on the page of a colleague, and what this one wants. */
async function noted(at: Home): Promise<NotedWish> {
  const { version, toldBy, wantsLargeType } = await person(at);
  const was = { toldBy: toldBy ?? '', wantsLargeType: wantsLargeType ? '1' : '' };
  const saidOn = addDays(today(), -3);
  return { toldBy: 'letter' as const, wantsLargeType: true, saidOn, version, was };
}
const note = (at: Home, wish: NotedWish, actor = at.contact) =>
  noteTellWish(actor, at.caseId, at.resident.personId!, wish);

describe('what somebody said about letters', () => {
  it('is written down with its day and by whom, once', async () => {
    const at = await another();
    const wish = await noted(at);
    await note(at, wish);
    await note(at, wish);
    expect(await recordOf(at.caseId, 'outbox.wished')).toMatchObject([
      { payload: { toldBy: 'letter', wantsLargeType: true, saidOn: wish.saidOn } },
    ]);
    const facts = (await caseFacts(at.contact, at.caseId, today()))!;
    const { members } = await peopleOf(facts, today());
    expect(members).toMatchObject([
      {
        wantsLargeType: true,
        wish: { toldBy: 'letter', saidOn: wish.saidOn, by: at.contact.name },
      },
    ]);
  });

  it('does not write over what the resident chose meanwhile, and goes together with the rest', async () => {
    const at = await another();
    const wish = await noted(at);
    await setTellWish(at.resident, at.requestId, { toldBy: 'mail', wantsLargeType: false });
    await expect(note(at, wish)).rejects.toThrow(ConflictError);
    expect(await person(at)).toMatchObject({ toldBy: 'mail', toldNotedBy: null });
    const large = { ...wish, toldBy: 'mail' as const, was: { toldBy: 'mail', wantsLargeType: '' } };
    await note(at, large);
    expect(await person(at)).toMatchObject({ toldBy: 'mail', wantsLargeType: true });
  });

  it('is written down by nobody else, and of nobody else', async () => {
    const [at, elsewhere] = [await another(), await another()];
    const wish = await noted(at);
    const omar = await colleague({ name: 'Omar Verzinsel' });
    await expect(note(at, wish, omar)).rejects.toThrow(NotFoundError);
    const foreign = { ...at, resident: elsewhere.resident };
    await expect(note(foreign, await noted(elsewhere))).rejects.toThrow(NotFoundError);
    expect(await person(at)).toMatchObject({ toldBy: null, toldSaidOn: null });
    expect(await person(elsewhere)).toMatchObject({ toldBy: null });
  });
});
