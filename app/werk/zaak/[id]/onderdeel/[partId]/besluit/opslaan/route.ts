import { decidePart } from '@/lib/commands/decision/decide-part';
import { paths } from '@/lib/paths';
import { decisionSchema } from '@/lib/schemas/decision';
import { caseDoor } from '../../../../../../case-door';

/** Somebody decides about a part, and then says how it reaches the resident. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/besluit`,
  page: ({ id, partId }) => paths.work.decisions(id, partId!).page,
  done: 'decided',
  schema: () => decisionSchema,
  run: (actor, { id, partId }, decision) => decidePart(actor, id, partId!, decision),
});
