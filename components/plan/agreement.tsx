import { useDates } from '@/components/my-case/use-dates';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import type { AgreementLine } from '@/lib/queries/plan/agreements';
import { Carried } from './plan-form';
import type { PlanActions } from './shown';
import { voiceOf, type PlanReader } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type Props = { agreements: readonly AgreementLine[]; reader: PlanReader; actions?: PlanActions };

const isReaders = (reader: PlanReader) => (line: AgreementLine) =>
  reader.kind === 'resident' && line.personId === reader.personId;

/** Who said yes, and to which version; and the reader's own yes to the plan as it stands. */
export function Agreement({ agreements, reader, actions }: Props) {
  const t = usePlanWords(voiceOf(reader));
  const hasAgreed = agreements.some((line) => line.isCurrent && isReaders(reader)(line));
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="akkoord">
      <Heading level={2} id="akkoord">
        {t('agree.title')}
      </Heading>
      {hasAgreed || !actions ? null : <Yes {...{ reader, actions }} />}
      {agreements.length > 0 ? (
        <ul className="flow flow--xs">
          {agreements.map((line) => (
            <Line key={line.personId} {...{ line, reader }} />
          ))}
        </ul>
      ) : (
        <Paragraph className="plein-onlyprint">{t('agree.none')}</Paragraph>
      )}
    </section>
  );
}

function Yes({ reader, actions }: { reader: PlanReader; actions: PlanActions }) {
  const t = usePlanWords(voiceOf(reader));
  return (
    <>
      <Paragraph className="plein-noprint">{t('agree.text')}</Paragraph>
      <form method="post" action={actions.at.agree}>
        <Carried seen={actions.seen} formKey={actions.newKey()} />
        <Button icon="check">{t('agree.yes')}</Button>
      </form>
    </>
  );
}

function Line({ line, reader }: { line: AgreementLine; reader: PlanReader }) {
  const t = usePlanWords(voiceOf(reader));
  const dates = useDates();
  const { name, notedBy, isCurrent, version } = line;
  const isOwn = isReaders(reader)(line);
  const date = dates.day(line.at);
  const noted = isOwn ? 'agree.noted' : 'agree.notedOf';
  return (
    <li>
      <State kind={isCurrent ? 'done' : 'wait'} icon={isCurrent ? 'check' : 'back'}>
        {isOwn ? t('agree.yours', { date }) : t('agree.name', { name, date })}{' '}
        {notedBy ? `${t(noted, { name: notedBy })} ` : null}
        {isCurrent ? null : t('agree.older', { version })}
      </State>
    </li>
  );
}
