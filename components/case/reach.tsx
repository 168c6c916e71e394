import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Paragraph } from '@/components/ui/paragraph';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { State } from '@/components/ui/state';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';
import type { Member } from '@/lib/queries/shared/case/people';
import type { CaseRequest } from '@/lib/queries/shared/case/requests';
import { useWishWords } from '@/components/outbox/noted-wish-form';
import { useDates } from './dates';
import { fullName } from './names';

type Item = { term: string; value: ReactNode };
type Props = { household: HouseholdAddress; members: readonly Member[]; request?: CaseRequest };

/** How to reach the people of the household, with how careful to be beside every number. */
export function Reach({ household, members, request }: Props) {
  const t = useTranslations('work.case.reach');
  const dates = useDates();
  const people = useNumbers(household, members);
  const told = useToldBy(members);
  const wishes = useReachWishes(request?.answers.bereiken);
  return (
    <div className="flow flow--sm">
      <DefinitionList items={[...people, ...told, ...wishes]} />
      {request ? (
        <Paragraph look="small">{t('givenOn', { day: dates.full(request.submittedAt) })}</Paragraph>
      ) : null}
    </div>
  );
}

type PhoneProps = { phone: string; mayNotBeCalledHome: boolean };

/** A number to press, unless nobody may call there: then it stands beside the warning, and calls nobody by a slip. */
export function Phone({ phone, mayNotBeCalledHome }: PhoneProps) {
  const t = useTranslations('work.case.reach');
  if (mayNotBeCalledHome) {
    return (
      <>
        <State kind="late">{t('doNotCall')}</State>{' '}
        <span className="nowrap">{spokenPhone(phone)}</span>
      </>
    );
  }
  return (
    <a className="nl-link nl-link--target nowrap" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {spokenPhone(phone)}
    </a>
  );
}

function useNumbers(household: HouseholdAddress, members: readonly Member[]): Item[] {
  const t = useTranslations('work.case.reach');
  const { mayNotBeCalledHome } = household;
  const found = members.flatMap((member): Item[] => {
    const name = fullName(member);
    const { phone } = member;
    const value = phone && <Phone phone={phone} mayNotBeCalledHome={mayNotBeCalledHome} />;
    return [
      ...(value ? [{ term: t('phoneOf', { name }), value }] : []),
      ...(member.email ? [{ term: t('emailOf', { name }), value: member.email }] : []),
    ];
  });
  return found.length > 0 ? found : [{ term: t('phone'), value: t('neither') }];
}

/** How each wants to hear that there is a message, as it was said. */
function useToldBy(members: readonly Member[]): Item[] {
  const t = useTranslations('outboxWork.wish');
  const words = useWishWords();
  return members.flatMap((member) => {
    const value = words(member);
    return value ? [{ term: t('term', { name: fullName(member) }), value }] : [];
  });
}

/** How and when the resident wants it, and who comes along. */
export function useReachWishes(reach?: CaseRequest['answers']['bereiken']): Item[] {
  const t = useTranslations('work.case.reach');
  const language = useTranslations('work.language');
  const format = useFormatter();
  if (!reach) return [];
  const spoken = reach.language === 'other' ? reach.otherLanguage : reach.language;
  const items = [
    { term: t('ways'), value: format.list((reach.ways ?? []).map((way) => t(`way.${way}`))) },
    {
      term: t('moments'),
      value: format.list((reach.moments ?? []).map((moment) => t(`moment.${moment}`))),
    },
    {
      term: t('language'),
      value: spoken && language.has(spoken as 'nl') ? language(spoken as 'nl') : (spoken ?? ''),
    },
    { term: t('interpreter'), value: reach.needsInterpreter ? t('yes') : '' },
    { term: t('companion'), value: reach.companion },
    { term: t('remarks'), value: reach.remarks },
  ];
  return items.filter((item) => item.value);
}
