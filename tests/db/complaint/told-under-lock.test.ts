import { expect, it } from 'vitest';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { noteComplainerTold } from '@/lib/commands/complaint/note-told';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { complain, handing, nobody } from '@/tests/support/factories/complaint';
import { away, team, teamLead } from '@/tests/support/factories/work';
import { Held } from '@/tests/support/crowd/held';

it('who tells an answer may still do so at the moment it is noted, not only when the button was pressed', async () => {
  const noord = await team('Noord');
  const hanna = await teamLead([noord], 'Hanna Denkraam');
  const otto = await teamLead([noord], 'Otto Hersenspinsel');
  const id = await complain(nobody, { reach: '06 12 34 56 78' });
  await handing(id, hanna);
  await endComplaint(hanna, id, { outcome: 'settled', words: 'Wij losten het samen op.' });
  await away(hanna, null, [-1, 0]);

  const held = await Held.by('select id from complaint where id = $1 for update', [id]);
  const told = expect(noteComplainerTold(otto, id, 'call')).rejects.toThrow(NotFoundError);
  await held.waiting(1);
  // Who handled it is back, and calls.
  await database().absence.deleteMany({ where: { staffId: hanna.staffId } });
  await held.letGo(1);
  await told;
  expect(await noteComplainerTold(hanna, id, 'call')).toEqual({ isOwn: true });
});
