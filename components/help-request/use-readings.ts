import type { HelpRequestAnswers } from '@/lib/schemas/help-request';
import type { ReadAnswer } from './question';
import { useExtraReading } from './questions/extra';
import { useHelperReading } from './questions/helpers';
import { useHouseholdReading } from './questions/household';
import { useLanguageReading } from './questions/language';
import { useLifeAreaReading } from './questions/life-areas';
import { useReachReading } from './questions/reach';
import { useSafeReachReading } from './questions/safe-reach';
import { useStoryReading } from './questions/story';
import { useTalkReading } from './questions/talk';
import { useUrgentReading } from './questions/urgent';
import { useWhoReading } from './questions/who';
import { useWishReading } from './questions/wishes';

/** What the contact person will read, in the groups of the check page. */
export function useReadings(answers: HelpRequestAnswers) {
  const { areas } = answers.leefgebieden;
  const story = useStoryReading(answers.verhaal);
  const lifeAreas = useLifeAreaReading(answers.leefgebieden);
  const urgent = useUrgentReading(answers.dringend);
  const extra = useExtraReading(answers.meer.extra, areas);
  const wishes = useWishReading(answers.wensen);
  const who = useWhoReading(answers['wie-bent-u']);
  const household = useHouseholdReading(answers.huishouden);
  const helpers = useHelperReading(answers['wie-helpt']);
  const reach = useReachReading(answers.bereiken);
  const safely = useSafeReachReading(answers);
  const talk = useTalkReading(answers.bereiken);
  const language = useLanguageReading(answers.bereiken);
  return {
    story: [...story, ...lifeAreas, ...urgent, ...extra],
    wishes,
    you: [...who, ...household, ...helpers],
    talk: [...reach, ...safely, ...talk, ...language],
  } satisfies Record<string, ReadAnswer[]>;
}
