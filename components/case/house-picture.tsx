import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { PersonDisc } from '@/components/ui/person-disc';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Member, People } from '@/lib/queries/shared/case/people';
import { useDates } from './dates';
import { asSentence, fullName } from './names';

type Props = { people: People; caseId: string; mayEdit: boolean };

/** The household as a house: who lives here inside, who was only named on the street. */
export function HousePicture({ people, caseId, mayEdit }: Props) {
  return (
    <div className="plein-house">
      <svg
        className="plein-house__roof"
        viewBox="0 0 400 56"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M1 56 200 2l199 54" vectorEffect="non-scaling-stroke" />
      </svg>
      <ul className="plein-house__walls">
        {people.members.map((member) => (
          <MemberLine key={member.memberId} member={member}>
            {mayEdit ? <EditLink member={member} caseId={caseId} /> : null}
          </MemberLine>
        ))}
      </ul>
      <Street named={people.named} />
    </div>
  );
}

function Street({ named }: { named: Member[] }) {
  const t = useTranslations('work.case.who');
  if (named.length === 0) return <div className="plein-house__street" />;
  return (
    <div className="plein-house__street">
      <p className="small">{t('notConfirmed')}</p>
      <ul>
        {named.map((member) => (
          <MemberLine key={member.memberId} member={member} />
        ))}
      </ul>
    </div>
  );
}

function MemberLine({ member, children }: { member: Member; children?: ReactNode }) {
  const t = useTranslations('work.case.who');
  const facts = useFacts(member);
  const name = fullName(member);
  return (
    <li className="plein-person">
      <PersonDisc name={name} />
      <div>
        <span className="plein-person__name" dir="auto">
          {member.age === null ? name : t('years', { name, age: member.age })}
        </span>
        {facts ? (
          <span className="plein-person__role" dir="auto">
            {facts}
          </span>
        ) : null}
        {children}
      </div>
    </li>
  );
}

/** What is worth knowing about somebody, in short sentences. */
function useFacts(member: Member): string {
  const t = useTranslations('work.case.who');
  const language = useTranslations('work.language');
  const dates = useDates();
  const { relation, birthDate, language: tag } = member;
  const spoken = language.has(tag as 'nl') ? language(tag as 'nl') : tag;
  return [
    relation === 'asker' ? t('asker') : asSentence(relation),
    birthDate && t('birthDate', { day: dates.plain(birthDate) }),
    tag === 'nl' ? '' : t('language', { language: spoken }),
    member.needsInterpreter ? t('interpreter') : '',
  ]
    .filter(Boolean)
    .join('. ');
}

function EditLink({ member, caseId }: { member: Member; caseId: string }) {
  const t = useTranslations('work.case.who');
  return (
    <Link href={paths.work.action(caseId, `persoon/${member.personId}`)} target>
      {t('edit')}
      <VisuallyHidden> {t('editAbout', { name: fullName(member) })}</VisuallyHidden>
    </Link>
  );
}
