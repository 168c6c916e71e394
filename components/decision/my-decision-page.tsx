import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { useFunction } from '@/components/my-case/use-function';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { onOneLine } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { MyDecision } from '@/lib/queries/decision/my-decisions';

type Props = {
  requestId: string;
  decision: MyDecision;
  /** of the municipality */
  phone: string;
  hasObjected: boolean;
};

/** A decision for who asked: what, why and what is possible first; the law, who signed and how to object after it. */
export function MyDecisionPage({ requestId, decision, phone, hasObjected }: Props) {
  const t = useTranslations('decision');
  const name = useTranslations('domains.domain');
  const dates = useDates();
  const inWords = useFunction();
  const { kind, isReplaced, domain, by, byFunction, announcedOn } = decision;
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.request(requestId)}>{t('back')}</BackLink>
        {hasObjected ? (
          <Alert kind="positive" live>
            {t('done.objected')}
          </Alert>
        ) : null}
        {isReplaced ? <Alert>{t('replaced')}</Alert> : null}
        <Heading level={1}>{t(`title.${kind}`)}</Heading>
        <Paragraph look="lead">
          {t('about', { domain: name(`${domain}.name` as 'wmo.name') })}
        </Paragraph>
      </div>
      <Words id="waarom" title={t('why')} text={decision.reason} />
      {decision.possible ? (
        <Words id="mogelijk" title={t('possible')} text={decision.possible} />
      ) : null}
      <Words id="regel" title={t('law')} text={decision.legalGround} />
      <div className="flow flow--xs">
        <Paragraph>{t('announcedOn', { date: dates.day(announcedOn) })}</Paragraph>
        <Paragraph look="small">
          {t('signed', { name: by, function: inWords(byFunction) })}
        </Paragraph>
      </div>
      <Sent decision={decision} />
      {isReplaced ? null : <Disagree {...{ requestId, decision, phone }} />}
    </>
  );
}

function Words({ id, title, text }: { id: string; title: string; text: string }) {
  return (
    <section className="flow flow--xs" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <p className="whitespace-pre-line" dir="auto">
        {text}
      </p>
    </section>
  );
}

/** What the reader objected already, in the reader's own words. */
function Sent({ decision: { objections } }: { decision: MyDecision }) {
  const t = useTranslations('decision.sent');
  const dates = useDates();
  if (objections.length === 0) return null;
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="bezwaar">
      <Heading level={2} id="bezwaar">
        {t('title')}
      </Heading>
      {objections.map(({ id, text, receivedOn }) => (
        <div key={id} className="flow flow--xs">
          <Paragraph>{t('on', { date: dates.day(receivedOn) })}</Paragraph>
          <p className="plein-quote whitespace-pre-line" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}

type DisagreeProps = Omit<Props, 'hasObjected'>;

function Disagree({ requestId, decision, phone }: DisagreeProps) {
  const t = useTranslations('decision');
  const dates = useDates();
  const to = paths.mine.object(requestId, decision.id);
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="niet-eens">
      <Heading level={2} id="niet-eens">
        {decision.objections.length > 0 ? t('sent.more') : t('disagree.title')}
      </Heading>
      <ul className="plein-list">
        <li>{t('disagree.talk', { phone: onOneLine(phone) })}</li>
        <li>{t('disagree.term', { date: dates.day(decision.objectUntil) })}</li>
        <li>{t('disagree.how')}</li>
        <li>{t('disagree.late')}</li>
        <li>{t('disagree.stays')}</li>
      </ul>
      {decision.objections.length > 0 ? (
        <Link href={to} target>
          {t('disagree.link')}
        </Link>
      ) : (
        <Button href={to} variant="secondary">
          {t('disagree.link')}
        </Button>
      )}
    </section>
  );
}
