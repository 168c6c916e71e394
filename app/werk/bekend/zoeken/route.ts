import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { formDoor } from '@/lib/platform/form-door';
import { keepForm } from '@/lib/platform/kept-form';
import { limitRate } from '@/lib/platform/rate-limit';
import { findKnownCase } from '@/lib/queries/caseload/known-household';
import { lookUpSchema } from '@/lib/schemas/desk';
import { knownResult } from '../result';

const perColleague = 100;
const window = 15 * 60;

/** A name never stands in an address: what was found is kept for this browser. */
export const POST = (request: Request, route: { params: Promise<Record<string, string>> }) =>
  formDoor({
    who: staffWith('consultant', 'team_lead'),
    schema: lookUpSchema(today()),
    run: async (actor, who) => {
      await limitRate('work.lookUp', actor.staffId, perColleague, window);
      const caseId = await findKnownCase(actor, who);
      const values = { name: who.name, caseId: caseId ?? '' };
      await keepForm(knownResult, { values, errors: [] }, actor);
    },
    next: () => knownResult,
    back: () => paths.work.known,
  })(request, route);
