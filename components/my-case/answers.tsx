import { useReadings } from '@/components/help-request/use-readings';
import { AnswerList } from '@/components/ui/answer-list';
import type { HelpRequestAnswers } from '@/lib/schemas/help-request';

/** The request as it was written: the questions and words of the check page, without what was skipped. */
export function Answers({ answers }: { answers: HelpRequestAnswers }) {
  const readings = Object.values(useReadings(answers)).flat();
  return (
    <AnswerList
      answers={readings.flatMap(({ question, answer }) =>
        answer === null ? [] : [{ question, answer }],
      )}
    />
  );
}
