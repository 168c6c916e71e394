import { endAuthority } from '@/lib/commands/authority/change-authority';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { endAuthoritySchema } from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../../case-door';

export const POST = caseDoor({
  action: ({ childId, authorityId }) => `gezag/${childId}/${authorityId}`,
  done: 'ended',
  schema: () => endAuthoritySchema(today()),
  run: (actor, { id, childId, authorityId }, typed) =>
    endAuthority(actor, { caseId: id, childId: childId!, authorityId: authorityId! }, typed),
  page: ({ id }) => paths.work.action(id, 'gezag'),
});
