import { expect, it } from 'vitest';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { database } from '@/lib/platform/db';
import { errorFacts } from '@/lib/platform/log';
import { colleague } from '@/tests/support/factories/desk';
import { draft } from '@/tests/support/factories/draft';

it('without anybody in service the log says so, nothing is half, and it can be sent once somebody signed in', async () => {
  const id = await draft({ houseNumber: '10' });
  const error = await submitRequest({ kind: 'anonymous' }, id).catch((thrown: unknown) => thrown);
  expect(errorFacts(error)).toMatchObject({ name: 'NobodyInServiceError' });
  expect(await database().helpRequest.count()).toBe(0);
  expect(await database().household.count()).toBe(0);
  const only = await colleague({ roles: ['team_lead'] });
  await submitRequest({ kind: 'anonymous' }, id);
  expect(await database().case.findMany({ select: { contactPersonId: true } })).toEqual([
    { contactPersonId: only },
  ]);
});
