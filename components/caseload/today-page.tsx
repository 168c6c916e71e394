import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { useDates } from '@/components/case/dates';
import { DoneAlert } from '@/components/case/done-alert';
import { FormErrors, useFieldErrors } from '@/components/case/form-errors';
import { typedText, type Kept } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import type { Caseload, CaseloadScope } from '@/lib/queries/caseload/caseload';
import type { Waiting } from '@/lib/queries/caseload/waiting';
import type { Workload } from '@/lib/queries/caseload/workload';
import { CaseloadTable } from './caseload-table';
import { SearchForm } from './search-form';
import { WaitingList } from './waiting-list';
import { WorkloadBlocks } from './workload-blocks';

type Props = {
  actor: StaffActor;
  waiting: Waiting;
  list: Caseload;
  load: Workload;
  scope: CaseloadScope;
  /** the name that was searched for */
  name: string | null;
  kept: Kept;
  done?: string;
  /** what happened while the reader was away, and what colleagues ask */
  back: ReactNode;
  /** what has a day, and whom nothing reaches */
  notices: ReactNode;
  /** a later page of the list */
  isContinued: boolean;
  at: Date;
};

/** What needs me today, then how full my work is, then everything. */
export function TodayPage(props: Props) {
  const t = useTranslations('work');
  return (
    <>
      <div className="flow flow--md">
        <Greeting {...props} />
        <DoneAlert done={props.done} />
        {props.back}
      </div>
      <div className="plein-split">
        <div className="flow flow--xl">
          <Section id="nu" title={t('today.first')} aside={t('today.firstNote')}>
            <WaitingList waiting={props.waiting} />
          </Section>
          {props.notices}
        </div>
        <div className="flow flow--xl">
          <Section id="last" title={t('load.title')}>
            <WorkloadBlocks load={props.load} />
          </Section>
          <Search {...props} />
        </div>
      </div>
      <Households {...props} />
    </>
  );
}

function partOfDay(at: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Amsterdam',
      hour: 'numeric',
      hourCycle: 'h23',
    }).format(at),
  );
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

function Greeting({ actor, waiting, at }: Props) {
  const t = useTranslations('work.today');
  const dates = useDates();
  const name = actor.name.split(' ')[0] ?? actor.name;
  const day = dates.full(at);
  return (
    <div className="flow flow--2xs">
      <Heading level={1}>
        {t(`greeting.${partOfDay(at)}`, { name })} {t('count', { count: waiting.total })}
      </Heading>
      <Paragraph>
        {t('lead', { day: day.charAt(0).toLocaleUpperCase('nl') + day.slice(1) })}
      </Paragraph>
    </div>
  );
}

function Search({ name, kept }: Props) {
  const t = useTranslations('work.search');
  const errorOf = useFieldErrors(kept?.errors);
  return (
    <Section id="zoek" title={t('title')}>
      <FormErrors errors={kept?.errors} />
      <SearchForm name={typedText(kept, 'name') ?? name ?? undefined} error={errorOf('name')} />
    </Section>
  );
}

const noneKeys = { open: 'none', closed: 'noneClosed', found: 'noneFound' } as const;
const titleKeys = { open: 'title', closed: 'titleClosed', found: 'titleFound' } as const;

function Households({ list, scope, isContinued }: Props) {
  const t = useTranslations('work.list');
  const common = useTranslations('common');
  const shown = 'search' in scope ? 'found' : scope.show;
  const query = shown === 'closed' ? 'toon=afgesloten&' : '';
  const first = `${paths.work.home}${query ? `?${query.slice(0, -1)}` : ''}#alle`;
  return (
    <Section
      id="alle"
      title={t(titleKeys[shown])}
      aside={shown === 'open' ? t('order') : undefined}
    >
      {list.rows.length > 0 ? (
        <CaseloadTable rows={list.rows} />
      ) : (
        <Paragraph>{t(noneKeys[shown])}</Paragraph>
      )}
      <Pagination
        label={common('pages')}
        previous={isContinued ? { href: first, text: t('firstPage') } : undefined}
        next={
          list.next
            ? { href: `${paths.work.home}?${query}na=${list.next}#alle`, text: t('nextPage') }
            : undefined
        }
      />
      {shown === 'open' ? (
        <Link href={`${paths.work.home}?toon=afgesloten#alle`} target>
          {t('showClosed')}
        </Link>
      ) : (
        <Link href={`${paths.work.home}#alle`} target>
          {t('showOpen')}
        </Link>
      )}
    </Section>
  );
}
