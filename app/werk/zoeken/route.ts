import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { caseSearchSchema } from '@/lib/schemas/case';
import { searchResult } from '../search';

export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: caseSearchSchema,
  run: (actor, values) => keepForm(searchResult.page, { values, errors: [] }, actor),
  next: () => `${searchResult.page}#alle`,
  back: () => searchResult.form,
});
