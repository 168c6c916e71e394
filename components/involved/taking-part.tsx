import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { useDates } from '@/components/case/dates';
import { asSentence } from '@/components/case/names';
import { useDomainName } from '@/components/case/parts-table';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person, PersonDisc } from '@/components/ui/person-disc';
import { Section } from '@/components/ui/section';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { paths } from '@/lib/paths';
import type { TakingPart } from '@/lib/queries/involved/taking-part';

/** Who takes part in a case, for its contact person. */
export type CircleOnCase = {
  takingPart: readonly TakingPart[];
  /** name of the contact person, and whether that is the reader */
  contactPerson: { name: string; isReader: boolean };
  mayInvolve: boolean;
};

/** What somebody does here, for which part, since when and until when, each as a short sentence. */
function useHelperFacts(): (one: TakingPart) => string[] {
  const t = useTranslations('involvedWork');
  const dates = useDates();
  const domainName = useDomainName();
  return ({ role, organisation, domain, since, endsOn, kind, knownOn }) =>
    [
      asSentence(role),
      organisation && t('organisation', { organisation }),
      domain && t('part', { part: domainName(domain) }),
      !domain && kind === 'staff' && t('general'),
      t('since', { day: dates.plain(since) }),
      endsOn && t('until', { day: dates.plain(endsOn) }),
      knownOn && t('knownOn', { day: dates.plain(knownOn) }),
    ].filter((fact): fact is string => Boolean(fact));
}

/** One of them: who, what for, and why. */
export function HelperLine({ one, children }: { one: TakingPart; children?: ReactNode }) {
  const t = useTranslations('involvedWork');
  const facts = useHelperFacts()(one);
  return (
    <li className="plein-person">
      <PersonDisc name={one.name} />
      <div>
        <span className="plein-person__name">{one.name}</span>
        <span className="plein-person__role" dir="auto">
          {facts.map((fact) => `${fact}. `)}
          {one.isWaiting ? `${t('waiting')} ` : null}
          {one.reason ? t('reason', { reason: one.reason }) : null}
        </span>
        {children}
      </div>
    </li>
  );
}

/** A resident asked that somebody stops, in own words. */
function EndAsked({ one }: { one: TakingPart }) {
  const t = useTranslations('involvedWork');
  const dates = useDates();
  if (!one.endAsked) return null;
  const { at, by, words } = one.endAsked;
  return (
    <>
      <Paragraph>{t('endAsked', { by, name: one.name, day: dates.plain(at) })}</Paragraph>
      {words ? (
        <blockquote className="plein-quote whitespace-pre-line" dir="auto">
          {words}
        </blockquote>
      ) : null}
    </>
  );
}

function EndLink({ one, caseId }: { one: TakingPart; caseId: string }) {
  const t = useTranslations('involvedWork');
  return (
    <Button
      variant="secondary"
      size="small"
      href={paths.work.action(caseId, `erbij/${one.id}/stoppen`)}
    >
      {t('end')}
      <VisuallyHidden> {t('endAbout', { name: one.name })}</VisuallyHidden>
    </Button>
  );
}

/** Who is involved: the contact person, colleagues, and people from outside, each with what for and until when. */
export function TakingPartSection({ circle, caseId }: { circle: CircleOnCase; caseId: string }) {
  const t = useTranslations('involvedWork');
  const { takingPart, contactPerson, mayInvolve } = circle;
  const { name, isReader } = contactPerson;
  return (
    <Section id="erbij" title={t('title')} aside={t('note')}>
      <ul className="plein-people">
        <Person
          as="li"
          name={isReader ? t('you') : name}
          discName={name}
          role={t('contactPerson')}
        />
        {takingPart.map((one) => (
          <HelperLine key={one.id} one={one}>
            <EndAsked one={one} />
            {mayInvolve ? <EndLink one={one} caseId={caseId} /> : null}
          </HelperLine>
        ))}
      </ul>
      {takingPart.length === 0 ? <Paragraph>{t('only')}</Paragraph> : null}
      {mayInvolve ? <Ways caseId={caseId} /> : null}
    </Section>
  );
}

function Ways({ caseId }: { caseId: string }) {
  const t = useTranslations('involvedWork');
  return (
    <div className="plein-actions">
      <Link href={paths.work.action(caseId, 'erbij')} icon="plus">
        {t('add')}
      </Link>
      <Link href={paths.work.action(caseId, 'erbij/van-buiten')} icon="plus">
        {t('invite')}
      </Link>
      <Link href={paths.work.action(caseId, 'toestemming')} target>
        {t('consentLink')}
      </Link>
      <Link href={paths.work.action(caseId, 'familie')} target>
        {t('familyLink')}
      </Link>
    </div>
  );
}
