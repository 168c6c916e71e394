import { paths } from '@/lib/paths';
import type { Held } from '@/lib/schemas/lease';

/** The page with the form of a thing of a case. */
export function formOfThing(caseId: string, { thing, thingId }: Held): string {
  switch (thing) {
    case 'household':
      return paths.work.action(caseId, 'adres');
    case 'person':
      return paths.work.action(caseId, `persoon/${thingId}`);
    case 'goal':
      return paths.work.plan(caseId).goal(thingId);
    case 'step':
      return paths.work.plan(caseId).step(thingId);
    case 'planGoesWell':
      return paths.work.plan(caseId).text('wat-gaat-goed');
    case 'planWrong':
      return paths.work.plan(caseId).text('als-het-misgaat');
    case 'planDay':
      return paths.work.plan(caseId).evaluate;
  }
}
