import { correctEvent } from '@/lib/commands/part-event/correct-event';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { partEventCorrectionSchema } from '@/lib/schemas/part-event';
import { caseDoor } from '../../../../../../../case-door';

/** A fact was otherwise; the page of the terms tells what the correction moved. */
export const POST = caseDoor({
  action: ({ partId, eventId }) => `onderdeel/${partId}/gebeurtenis/${eventId}`,
  done: ({ formKey }) => formKey,
  page: ({ id }) => paths.work.terms(id),
  schema: () => partEventCorrectionSchema(today()),
  run: (actor, { id, partId, eventId }, correction) =>
    correctEvent(actor, id, { partId: partId!, eventId: eventId! }, correction),
});
