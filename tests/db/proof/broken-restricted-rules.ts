// Who is named for a restricted household: attempts to break what must always stay true.
import { known } from './broken-rules';

const { omar, home } = known;

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const restrictedAttempts: Record<string, Record<string, string[]>> = {
  household_access_of_lead: {
    'the last team lead is sent away': [
      `update household set is_restricted = true where id = '${home}'`,
      `update staff set roles = '{team_lead}' where id = '${omar}'`,
      `insert into household_access (household_id, staff_id) values ('${home}', '${omar}')`,
      `delete from household_access where staff_id = '${omar}'`,
    ],
  },
};
