import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { FormErrors } from '@/components/case/form-errors';
import { WorkForm } from '@/components/case/form-page';
import type { Kept } from '@/components/case/kept';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Lines } from '@/components/ui/lines';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { DestroyPage } from '@/lib/queries/retention/destroy-page';
import type { DestroyableLine } from '@/lib/queries/retention/destroyable';
import type { DestroyedLine } from '@/lib/queries/retention/destroyed';

/** The name of a domain for colleagues; its key when this version of the product does not know it. */
function useDomainName() {
  const t = useTranslations('domains.domain');
  return (key: string) => {
    const name = `${key}.staffName` as 'wmo.staffName';
    return t.has(name) ? t(name) : key;
  };
}

/** The years of a part: one, or from and until. */
function useYears() {
  const t = useTranslations('retentionWork');
  return ({ fromYear, untilYear }: { fromYear: number; untilYear: number }) =>
    fromYear === untilYear
      ? String(fromYear)
      : t('years', { from: String(fromYear), until: String(untilYear) });
}

function useLineName() {
  const t = useTranslations('retentionWork');
  const domainName = useDomainName();
  return ({ number, domain }: DestroyableLine) =>
    t('line', { number: String(number), domain: domainName(domain) });
}

function Facts({ line }: { line: DestroyableLine }) {
  const t = useTranslations('retentionWork');
  const dates = useDates();
  const years = useYears();
  const { since, article } = line;
  return (
    <Paragraph look="small">
      {t('facts', { years: years(line), day: dates.plain(since), article })}
    </Paragraph>
  );
}

/** What may be destroyed, longest ago first. */
export function DestroyableParts({ lines }: { lines: readonly DestroyableLine[] }) {
  const t = useTranslations('retentionWork');
  const name = useLineName();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {lines.map((line) => (
        <li key={line.partId} className="flow flow--2xs">
          <Heading level={2} look={3}>
            {name(line)}
          </Heading>
          <Facts line={line} />
          <Link href={paths.work.retentionPart(line.partId)} target>
            {t('check.link')}
            <VisuallyHidden>: {name(line)}</VisuallyHidden>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function useWhatGoes({ goes, otherParts, otherRequests, otherCases }: DestroyPage) {
  const t = useTranslations('retentionWork.check');
  const isRequest = otherParts === 0;
  const isCase = isRequest && otherRequests === 0;
  const isHousehold = isCase && otherCases === 0;
  const counts = (['events', 'decisions', 'asks', 'delays'] as const)
    .filter((what) => goes[what] > 0)
    .map((what) => t(`goes.${what}`, { count: goes[what] }));
  return {
    goes: [
      ...counts,
      t('goes.own'),
      ...(isRequest ? [t('goes.request')] : []),
      ...(isCase ? [t('goes.case')] : []),
      ...(isHousehold ? [t('goes.household')] : []),
    ],
    stays: [
      ...(isRequest ? [] : [t('stays.request', { count: otherParts })]),
      ...(isCase ? [] : [t('stays.case')]),
      ...(isHousehold ? [] : [t('stays.household')]),
      t('stays.record'),
      t('stays.log'),
    ],
  };
}

/** One part: what goes, what stays, and the button that does it. */
export function DestroyForm({ page, kept }: { page: DestroyPage; kept: Kept }) {
  const t = useTranslations('retentionWork.check');
  const name = useLineName();
  const { line, formKey } = page;
  const { goes, stays } = useWhatGoes(page);
  return (
    <>
      {kept?.current ? (
        <Alert kind="warning" id="fouten" live title={t('changed')}>
          <p>{t('changedText')}</p>
        </Alert>
      ) : (
        <FormErrors errors={kept?.errors} />
      )}
      <div className="flow flow--2xs">
        <Heading level={2} look={3}>
          {name(line)}
        </Heading>
        <Facts line={line} />
      </div>
      <Section id="weg" title={t('goesTitle')}>
        <Lines lines={goes} />
      </Section>
      <Section id="blijft" title={t('staysTitle')}>
        <Lines lines={stays} />
      </Section>
      <Alert kind="warning" title={t('forGood')}>
        <p>{t('forGoodText')}</p>
      </Alert>
      <WorkForm action={`${paths.work.retentionPart(line.partId)}/vernietigen`} save={t('save')}>
        <input type="hidden" name="formKey" value={formKey} />
      </WorkForm>
    </>
  );
}

/** What was destroyed, and nothing else of it. */
export function DestroyedParts({ lines }: { lines: readonly DestroyedLine[] }) {
  const t = useTranslations('retentionWork.destroyed');
  const dates = useDates();
  const domainName = useDomainName();
  const years = useYears();
  if (lines.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <ol className="flow flow--lg">
      {lines.map((line) => (
        <li key={line.id} className="flow flow--2xs">
          <Heading level={2} look={3}>
            {t('line', { domain: domainName(line.domain), years: years(line) })}
          </Heading>
          <Paragraph look="small">
            {t('by', { name: line.by, day: dates.plain(line.at), article: line.article })}
          </Paragraph>
        </li>
      ))}
    </ol>
  );
}
