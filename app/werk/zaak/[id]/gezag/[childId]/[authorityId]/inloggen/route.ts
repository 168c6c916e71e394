import { linkSignIn } from '@/lib/commands/authority/change-authority';
import { paths } from '@/lib/paths';
import { signInSchema } from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../../case-door';
import { limitLookUps } from '../../../look-ups';

export const POST = caseDoor({
  action: ({ childId, authorityId }) => `gezag/${childId}/${authorityId}`,
  done: 'signIn',
  schema: () => signInSchema,
  run: async (actor, { id, childId, authorityId }, typed) => {
    await limitLookUps(actor);
    const which = { caseId: id, childId: childId!, authorityId: authorityId! };
    await linkSignIn(actor, which, typed);
  },
  page: ({ id }) => paths.work.action(id, 'gezag'),
});
