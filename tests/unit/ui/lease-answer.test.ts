import { expect, it } from 'vitest';
import { leaseAnswer } from '@/components/lease/lease-answer';

it('whoever may no longer change a thing reads no name of who is typing in it', async () => {
  const named = { isHolder: false, text: 'Omar Verzinsel typt hier nu ook.' };
  expect(await leaseAnswer(Response.json(named))).toEqual({ said: named, hasEnded: false });
  const gone = await leaseAnswer(new Response(null, { status: 204 }));
  expect(gone).toEqual({ said: { isHolder: true, text: null }, hasEnded: true });
  expect(await leaseAnswer(new Response(null, { status: 500 }))).toBeNull();
});
