import type { Page } from '@/lib/schemas/help-request';
import type { Question } from '../question';
import { ExtraFields } from './extra';
import { HelperFields } from './helpers';
import { HouseholdFields } from './household';
import { LanguageFields } from './language';
import { LifeAreaFields } from './life-areas';
import { ReachFields } from './reach';
import { SafeReachFields } from './safe-reach';
import { StoryFields } from './story';
import { TalkFields } from './talk';
import { UrgentFields } from './urgent';
import { WhoFields } from './who';
import { WishFields } from './wishes';

/** The fields of every question page. */
export const questions: Record<Page, Question> = {
  verhaal: { Fields: StoryFields },
  leefgebieden: { Fields: LifeAreaFields, ownTitle: true },
  huishouden: { Fields: HouseholdFields },
  'wie-helpt': { Fields: HelperFields },
  wensen: { Fields: WishFields },
  dringend: { Fields: UrgentFields, ownWhy: true },
  meer: { Fields: ExtraFields },
  'wie-bent-u': { Fields: WhoFields },
  bereiken: { Fields: ReachFields },
  veilig: { Fields: SafeReachFields },
  gesprek: { Fields: TalkFields },
  taal: { Fields: LanguageFields },
};
