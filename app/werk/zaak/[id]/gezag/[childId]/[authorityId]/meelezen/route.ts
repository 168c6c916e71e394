import { decideReading } from '@/lib/commands/authority/change-authority';
import { paths } from '@/lib/paths';
import { readingSchema } from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../../case-door';

export const POST = caseDoor({
  action: ({ childId, authorityId }) => `gezag/${childId}/${authorityId}`,
  done: 'reading',
  schema: () => readingSchema,
  run: (actor, { id, childId, authorityId }, typed) =>
    decideReading(actor, { caseId: id, childId: childId!, authorityId: authorityId! }, typed),
  page: ({ id }) => paths.work.action(id, 'gezag'),
});
