import { z } from 'zod';
import { giveCode } from '@/lib/commands/desk/give-code';
import { paths } from '@/lib/paths';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type DoorContext } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { askCode } from '@/lib/schemas/desk';
import { deskWorker } from '../../../guard';

function idOf({ params }: DoorContext): string {
  const id = z.uuid().safeParse(params.id);
  if (!id.success) throw new NotFoundError();
  return id.data;
}

export const POST = formDoor({
  who: deskWorker,
  schema: askCode,
  run: async (actor, _form, context) => {
    const id = idOf(context);
    const { code, until } = await giveCode(actor, id);
    // Shown on the next page, in no address; what is kept is sealed, for this host in this browser.
    const values = { code, until: until.toISOString() };
    await keepForm(paths.desk.code(id), { values, errors: [] }, actor);
  },
  next: (_result, { params }) => `${paths.desk.slip(params.id ?? '')}#inlogcode`,
  back: ({ params }) => paths.desk.slip(params.id ?? ''),
});
