import { useTranslations } from 'next-intl';
import { useDistinctDay } from '@/components/my-case/use-moment';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { OtherDraft } from '@/lib/queries/shared/other-drafts';
import { toLocalDate } from '@/lib/rules/local-date';
import { Quote } from './quote';

type Begun = { at: Date; isHere: boolean };

type Props = {
  /** the request that is shown now, or that the page leads to; null when there is none */
  begun: Begun | null;
  others: readonly OtherDraft[];
  /** the page shows what will be sent */
  isSending?: boolean;
};

/** Somebody began more than one request: which one this is, and the way to each of the others. Nothing is lost. */
export function OtherDrafts({ begun, others, isSending = false }: Props) {
  const t = useTranslations('request.others');
  const begunAt = [...(begun ? [begun.at] : []), ...others.map((other) => other.begunAt)];
  const momentOf = useDistinctDay(begunAt.map((at) => toLocalDate(at)));
  const moment = (at: Date) => momentOf(toLocalDate(at), at);
  if (others.length === 0) return null;
  const place = (isHere: boolean) => (isHere ? 'here' : 'elsewhere');
  return (
    <section className="plein-message__body flow flow--sm" aria-labelledby="andere">
      <Heading level={2} look={3} id="andere">
        {begun ? t('title', { count: others.length + 1 }) : t('titleOther')}
      </Heading>
      {begun ? (
        <Paragraph>
          {t(`${isSending ? 'this' : 'opens'}.${place(begun.isHere)}`, { date: moment(begun.at) })}
        </Paragraph>
      ) : null}
      {others.map(({ id, begunAt, isBegunHere, words }) => (
        <form key={id} method="post" action={paths.help.choose} className="flow flow--xs">
          <input type="hidden" name="vraag" value={id} />
          <Paragraph>{t(`other.${place(isBegunHere)}`, { date: moment(begunAt) })}</Paragraph>
          {words ? <Quote>{words}</Quote> : null}
          <Button variant="secondary" size="small">
            {t('choose')}
          </Button>
        </form>
      ))}
      {isSending ? <Paragraph look="small">{t('stays')}</Paragraph> : null}
    </section>
  );
}
