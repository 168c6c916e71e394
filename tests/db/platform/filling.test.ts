import { expect, it } from 'vitest';
import { recordAlone } from '@/lib/platform/audit';
import { database } from '@/lib/platform/db';
import { fillingOf } from '@/prisma/seed/filling';
import { asOwner } from '../../support/database';

const note = (event: 'demo.filling' | 'demo.filled') =>
  recordAlone({ event, payload: {}, actor: 'system', origin: 'seed' });
const forget = () => asOwner('delete from audit_event');

it('a demo fills what is empty, starts again what was broken off, and never comes over what is in earnest', async () => {
  expect(await fillingOf()).toBe('none');
  await recordAlone({
    ...{ event: 'session.started', payload: { as: 'staff' } },
    ...{ actor: 'system', origin: 'sign-in' },
  });
  expect(await fillingOf()).toBe('in earnest');
  await note('demo.filling');
  expect(await fillingOf()).toBe('half');
  await note('demo.filled');
  expect(await fillingOf()).toBe('whole');
  await forget();
  await database().team.create({ data: { key: 'noord', name: 'Noord' } });
  expect(await fillingOf()).toBe('whole');
});
