import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { usePlanWords, type PlanVoice } from './use-plan-words';

type Props = {
  voice: PlanVoice;
  text: 'goesWell' | 'wrong';
  words: string;
  /** the form that changes it */
  change?: string;
};

/** What goes well, or what to do when it goes wrong, in the words of who wrote it. */
export function PlanText({ voice, text, words, change }: Props) {
  const t = usePlanWords(voice);
  return (
    <section
      className={`flow flow--sm plein-group${words ? '' : ' plein-noprint'}`}
      aria-labelledby={text}
    >
      <Heading level={2} look={3} id={text}>
        {t(`${text}.title`)}
      </Heading>
      {words ? (
        <p className="whitespace-pre-line" dir="auto">
          {words}
        </p>
      ) : (
        <Paragraph>{t(`${text}.none`)}</Paragraph>
      )}
      {change ? (
        <Link href={change} icon="pencil">
          {words ? t('goals.reword') : t(`${text}.change`)}
          <span className="visually-hidden">: {t(`${text}.title`)}</span>
        </Link>
      ) : null}
    </section>
  );
}
