import { decideDeviation } from '@/lib/commands/deviation/decide-deviation';
import { deviationSchema } from '@/lib/schemas/deviation';
import { caseDoor } from '../../../../case-door';

/** Something else is done here than the rule says. */
export const POST = caseDoor({
  action: 'maatwerk',
  done: 'deviated',
  schema: () => deviationSchema,
  run: (actor, { id }, deviation) => decideDeviation(actor, id, deviation),
});
