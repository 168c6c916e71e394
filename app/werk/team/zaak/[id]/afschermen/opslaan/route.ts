import { restrictHousehold } from '@/lib/commands/restricted/restrict-household';
import { restrictSchema } from '@/lib/schemas/involved';
import { restrictDoor } from '../door';

export const POST = restrictDoor(restrictSchema, (actor, id, restriction) =>
  restrictHousehold(actor, id, restriction),
);
