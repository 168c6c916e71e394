import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { paths } from '@/lib/paths';
import { handOverSchema } from '@/lib/schemas/case';
import { caseDoor } from '../../../../case-door';
import { warmWords } from '../../../../warm-words';

export const POST = caseDoor({
  action: 'overdragen',
  done: 'handedOver',
  schema: () => handOverSchema,
  run: async (actor, { id }, handOver) =>
    handOverCase(actor, id, handOver, await warmWords(handOver.message)),
  // Who handed over no longer sees the household.
  next: () => `${paths.work.home}?gedaan=handedOver`,
});
