import { recordEvent } from '@/lib/commands/part-event/record-event';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { partEventSchema } from '@/lib/schemas/part-event';
import { caseDoor } from '../../../../../../case-door';

/** Something happened with a part; the page of the terms tells what it moved. */
export const POST = caseDoor({
  action: ({ partId }) => `onderdeel/${partId}/gebeurtenis`,
  done: ({ formKey }) => formKey,
  page: ({ id }) => paths.work.terms(id),
  schema: () => partEventSchema(today()),
  run: (actor, { id, partId }, event) => recordEvent(actor, id, partId!, event),
});
