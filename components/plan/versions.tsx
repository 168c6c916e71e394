import { useFormatter, useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { PersonDisc } from '@/components/ui/person-disc';
import { State } from '@/components/ui/state';
import type { PlanPaths } from '@/lib/paths/plan';
import type { AgreedBy, VersionLine, VersionPage } from '@/lib/queries/plan/versions';
import { AboutLink } from './about-link';
import { useChangeWords } from './use-change-words';
import { voiceOf, type PlanNames, type PlanReader } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type Props = { page: VersionPage; at: PlanPaths; isNewest: boolean };

/** Every version of the plan, newest first: what changed, when and by whom. */
export function Versions({ page, at, isNewest }: Props) {
  const { reader, names, lines, next } = page;
  const t = usePlanWords(voiceOf(reader));
  const common = useTranslations('common');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={at.page}>{t('back')}</BackLink>
        <Heading level={1}>{t('versions.title')}</Heading>
        <Paragraph look="lead">{t('versions.lead')}</Paragraph>
      </div>
      <ol className="plein-lines plein-versions" reversed>
        {lines.map((line) => (
          <li key={line.number} className="plein-person">
            <PersonDisc name={line.isOwn ? t('you') : line.byName} self={line.isOwn} size="sm" />
            <Version {...{ line, reader, names, at }} />
          </li>
        ))}
      </ol>
      <Pagination
        label={common('pages')}
        previous={isNewest ? undefined : { href: at.versions, text: t('versions.newest') }}
        next={next ? { href: `${at.versions}?na=${next}`, text: t('versions.older') } : undefined}
      />
    </>
  );
}

type LineProps = { line: VersionLine; reader: PlanReader; names: PlanNames };

function Version({ line, at, ...about }: LineProps & { at: PlanPaths }) {
  const t = usePlanWords(voiceOf(about.reader));
  const { number } = line;
  return (
    <div className="flow flow--xs plein-version">
      <Heading level={2} look={4}>
        {t('versions.version', { number })}
      </Heading>
      <WhatChanged {...about} line={line} />
      <AboutLink
        href={at.version(number)}
        text={t('versions.open')}
        about={t('versions.about', { number })}
      />
    </div>
  );
}

/** What changed, when, by whom, and who said yes to it. */
export function WhatChanged({ line, reader, names }: LineProps) {
  const t = usePlanWords(voiceOf(reader));
  const dates = useDates();
  const words = useChangeWords(reader, names);
  const { at, isOwn, byName, agreedBy, what, wasSaid } = line;
  const isColleague = reader.kind === 'staff';
  const name = isOwn ? t('versions.yourself') : byName;
  return (
    <>
      <p className="plein-message__meta">
        {t('versions.when', { name, date: dates.day(at), time: dates.time(at) })}
      </p>
      {words(what).map((sentence) => (
        <p key={sentence} dir="auto" className="whitespace-pre-line">
          {sentence}
        </p>
      ))}
      {wasSaid ? <p>{t(isColleague ? 'versions.said' : 'versions.saidMine', { name })}</p> : null}
      <Agreed {...{ agreedBy, reader }} />
    </>
  );
}

/** An own yes, and one that a colleague wrote down, are not the same. */
function Agreed({ agreedBy, reader }: { agreedBy: readonly AgreedBy[]; reader: PlanReader }) {
  const t = usePlanWords(voiceOf(reader));
  const format = useFormatter();
  const own = agreedBy.filter(({ notedBy }) => notedBy === null).map(({ name }) => name);
  const noted = agreedBy.filter(({ notedBy }) => notedBy !== null);
  return (
    <>
      {own.length > 0 ? (
        <State kind="done">
          {t(own.length === 1 ? 'versions.agreed' : 'versions.agreedMany', {
            names: format.list(own),
          })}
        </State>
      ) : null}
      {noted.map(({ name, notedBy, isOwn }) => (
        <State key={name} kind="done" icon="message">
          {t('versions.agreed', { names: name })}{' '}
          {t(isOwn ? 'agree.noted' : 'agree.notedOf', { name: notedBy! })}
        </State>
      ))}
    </>
  );
}
