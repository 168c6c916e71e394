import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { useDomainName } from '@/components/case/parts-table';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { AskedLine, Consultations, OwnLine } from '@/lib/queries/consult/my-consultations';
import { StillThereWords } from './still-there';

type Props = {
  ofMe: Consultations<AskedLine>;
  byMe: Consultations<OwnLine>;
  /** a later page of one of them */
  isContinued: boolean;
};

/** What waits for the reader's answer, then what the reader waits for. */
export function MyConsultations({ ofMe, byMe, isContinued }: Props) {
  const t = useTranslations('consultWork.mine');
  return (
    <>
      <Section id="aan-mij" title={t('ofMe')}>
        {ofMe.lines.length === 0 ? <Paragraph>{t('ofMeNone')}</Paragraph> : null}
        <ol className="plein-lines">
          {ofMe.lines.map((line) => (
            <Asked key={line.id} line={line} />
          ))}
        </ol>
        <More next={ofMe.next} name="na" isContinued={isContinued} label={t('ofMe')} />
      </Section>
      <Section id="door-mij" title={t('byMe')}>
        {byMe.lines.length === 0 ? <Paragraph>{t('byMeNone')}</Paragraph> : null}
        <ol className="plein-lines">
          {byMe.lines.map((line) => (
            <Own key={line.id} line={line} />
          ))}
        </ol>
        <More next={byMe.next} name="mijn" isContinued={isContinued} label={t('byMe')} />
      </Section>
    </>
  );
}

type MoreProps = { next: string | null; name: string; isContinued: boolean; label: string };

function More({ next, name, isContinued, label }: MoreProps) {
  const t = useTranslations('consultWork.mine');
  const here = paths.work.consultations;
  return (
    <Pagination
      label={label}
      previous={isContinued ? { href: here, text: t('first') } : undefined}
      next={next ? { href: `${here}?${name}=${next}`, text: t('next') } : undefined}
    />
  );
}

function Asked({ line: { id, at, by, about, domains } }: { line: AskedLine }) {
  const t = useTranslations('consultWork.mine');
  const dates = useDates();
  const nameOf = useDomainName();
  const moment = dates.moment(at);
  return (
    <li className="flow flow--2xs">
      <b dir="auto">{about}</b>
      <span className="plein-person__role">
        {t('asks', { name: by.name, function: by.functionTitle, moment })}.{' '}
        {domains.map(nameOf).join(', ')}
      </span>
      <span>
        <Link href={paths.work.consultation(id)} target>
          {t('read')}
        </Link>
      </span>
    </li>
  );
}

function Own({ line: { at, caseId, about, to } }: { line: OwnLine }) {
  const t = useTranslations('consultWork.mine');
  const dates = useDates();
  const moment = dates.moment(at);
  return (
    <li className="flow flow--2xs">
      <b dir="auto">{about}</b>
      <span className="plein-person__role">
        {t('asked', { name: to.name, function: to.functionTitle, moment })}.
      </span>
      <StillThereWords to={to} />
      <span>
        <Link href={paths.work.action(caseId, 'overleg')} target>
          {t('open')}
        </Link>
      </span>
    </li>
  );
}

/** From the page of the day to the questions of colleagues. */
export function WayToConsultations({ count }: { count: number }) {
  const t = useTranslations('consultWork.mine');
  return (
    <p>
      <Link href={paths.work.consultations} target>
        {t('link', { count })}
      </Link>
    </p>
  );
}
