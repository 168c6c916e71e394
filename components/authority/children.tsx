import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { fullName } from '@/components/case/names';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { State } from '@/components/ui/state';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { ChildLine, DecidingLine } from '@/lib/queries/shared/case/children';

type Props = { items: readonly ChildLine[]; caseId: string };

/** Every child of a household, with who decides about it, how we know, and what is not known yet. */
export function ChildrenWithDeciders({ items, caseId }: Props) {
  const t = useTranslations('authorityWork');
  if (items.length === 0) return <Paragraph>{t('noChildren')}</Paragraph>;
  return (
    <ul className="plein-lines">
      {items.map((child) => (
        <Child key={child.id} child={child} caseId={caseId} />
      ))}
    </ul>
  );
}

function Child({ child, caseId }: { child: ChildLine; caseId: string }) {
  const t = useTranslations('authorityWork');
  const { id, givenName: name, age, known, presumed, deciding, ended } = child;
  return (
    <li className="flow flow--sm">
      <Heading level={2} look={3}>
        {t('child', { name, age })}
      </Heading>
      {known === 'presumed' ? (
        <State kind="wait">{t('presumed', { adult: presumed ?? '', name })}</State>
      ) : null}
      {deciding.some(({ guardian }) => guardian) ? <Without child={child} /> : null}
      {deciding.length === 0 && known !== 'presumed' ? (
        <State kind="wait">{t('unknown', { name })}</State>
      ) : null}
      <ul className="flow flow--sm">
        {deciding.map((line) => (
          <Deciding key={line.id} line={line} child={child} caseId={caseId} />
        ))}
      </ul>
      <Link href={paths.work.action(caseId, `gezag/${id}`)} icon="plus">
        {t('add')}
        <VisuallyHidden> {t('addAbout', { name })}</VisuallyHidden>
      </Link>
      <Ended lines={ended} />
    </li>
  );
}

/** Where an institution is guardian no parent decides: said of whom one would think it. */
function Without({ child: { givenName: name, without } }: { child: ChildLine }) {
  const t = useTranslations('authorityWork');
  const format = useFormatter();
  return (
    <State kind="wait">
      {without.length > 0
        ? t('without', { adults: format.list(without), count: without.length, name })
        : t('withoutAll', { name })}
    </State>
  );
}

function useReading() {
  const t = useTranslations('authorityWork');
  return ({ livesHere, reads, signsIn, guardian }: DecidingLine) => {
    if (guardian) return t('guardianAsked', { contact: guardian.contactName });
    if (livesHere) return t('livesHere');
    const where = `${t('livesElsewhere')} ${t(reads ? 'reads' : 'readsNot')}`;
    return signsIn === false ? `${where} ${t('signsInNot')}` : where;
  };
}

type DecidingProps = { line: DecidingLine; child: ChildLine; caseId: string };

function Deciding({ line, child, caseId }: DecidingProps) {
  const t = useTranslations('authorityWork');
  const dates = useDates();
  const reading = useReading();
  const name = fullName(line);
  const since = line.since ? t('since', { day: dates.plain(line.since) }) : '';
  // How to reach who lives here stands on the case.
  const { contactPhone, contactEmail } = line.guardian ?? {};
  const ways = [line.phone, line.email, contactPhone, contactEmail];
  const reach = line.livesHere ? '' : ways.filter(Boolean).join(', ');
  const by = { name: line.recordedBy, day: dates.plain(line.recordedOn) };
  return (
    <li className="flow flow--xs">
      <strong dir="auto">{name}</strong>
      <Paragraph>
        {[t(`kinds.${line.kind}`), since, t(`sources.${line.source}`)].filter(Boolean).join(' ')}
      </Paragraph>
      <Paragraph>{reading(line)}</Paragraph>
      {line.readingReason ? (
        <Paragraph look="small">{t('readingWhy', { reason: line.readingReason })}</Paragraph>
      ) : null}
      {reach ? <Paragraph look="small">{t('reach', { reach })}</Paragraph> : null}
      <Paragraph look="small">{t('by', by)}</Paragraph>
      <Link href={paths.work.action(caseId, `gezag/${child.id}/${line.id}`)} target>
        {t('changeLink')}
        <VisuallyHidden> {t('changeAbout', { adult: name, name: child.givenName })}</VisuallyHidden>
      </Link>
    </li>
  );
}

function Ended({ lines }: { lines: readonly DecidingLine[] }) {
  const t = useTranslations('authorityWork');
  const dates = useDates();
  return lines.map((line) => (
    <Paragraph key={line.id} look="small">
      {[
        t('ended', { adult: fullName(line), day: line.until ? dates.plain(line.until) : '' }),
        line.endReason,
      ]
        .filter(Boolean)
        .join(' ')}
    </Paragraph>
  ));
}
