import { changeGuardianContact } from '@/lib/commands/authority/change-authority';
import { paths } from '@/lib/paths';
import { guardianContactSchema } from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../../case-door';

export const POST = caseDoor({
  action: ({ childId, authorityId }) => `gezag/${childId}/${authorityId}`,
  done: 'contact',
  schema: () => guardianContactSchema,
  run: (actor, { id, childId, authorityId }, typed) =>
    changeGuardianContact(
      actor,
      { caseId: id, childId: childId!, authorityId: authorityId! },
      typed,
    ),
  page: ({ id }) => paths.work.action(id, 'gezag'),
});
