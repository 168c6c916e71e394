import { nameColleague } from '@/lib/commands/restricted/name-colleague';
import { accessSchema } from '@/lib/schemas/involved';
import { restrictDoor } from '../door';

export const POST = restrictDoor(accessSchema, (actor, id, naming) =>
  nameColleague(actor, id, naming),
);
