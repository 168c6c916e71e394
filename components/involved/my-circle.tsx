import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { useFunction } from '@/components/my-case/use-function';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person, PersonDisc } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { MyCircle } from '@/lib/queries/involved/my-circle';
import type { TakingPart } from '@/lib/queries/involved/taking-part';

/** What the reader just did, for a line on top. */
export type CircleDone = 'asked' | 'invited' | 'ended';

type Props = { circles: readonly MyCircle[]; done?: CircleDone };

/** Who helps a resident; for who lives in two places, each apart. */
export function MyCirclePage({ circles, done }: Props) {
  const t = useTranslations('involved');
  const outside = useTranslations('takePart.circle');
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.home}>{t('links.mine')}</BackLink>
        {done ? (
          <Alert kind="positive" live>
            {done === 'asked' ? t('circle.done') : outside(done)}
          </Alert>
        ) : null}
        <Heading level={1}>{t('circle.title')}</Heading>
        <Paragraph look="lead">{t('circle.lead')}</Paragraph>
      </div>
      {circles.length === 0 ? <Paragraph>{t('circle.notSure')}</Paragraph> : null}
      {circles.map((circle) => (
        <Circle key={circle.householdId} circle={circle} isOneOfTwo={circles.length > 1} />
      ))}
      <Link href={paths.mine.consent} target>
        {t('links.consent')}
      </Link>
    </>
  );
}

function Circle({ circle, isOneOfTwo }: { circle: MyCircle; isOneOfTwo: boolean }) {
  const t = useTranslations('involved.circle');
  const inWords = useFunction();
  const { others, contactPerson, helpers, mayAsk, mayInvite, householdId } = circle;
  const invite = useTranslations('takePart.invite');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby={`thuis-${householdId}`}>
      <Heading level={2} id={`thuis-${householdId}`}>
        {isOneOfTwo
          ? others.length > 0
            ? t('home', { names: others.join(', ') })
            : t('alone')
          : t('contactPerson')}
      </Heading>
      <ul className="plein-people">
        {contactPerson ? (
          <Person
            as="li"
            name={contactPerson.name}
            role={isOneOfTwo ? t('contactPerson') : inWords(contactPerson.functionTitle)}
          />
        ) : null}
        {helpers.map((one) => (
          <Helper key={one.id} one={one} mayAsk={mayAsk} mayEnd={mayInvite} />
        ))}
      </ul>
      {helpers.length === 0 ? <Paragraph>{t('onlyContact')}</Paragraph> : null}
      {mayInvite ? (
        <Link href={paths.mine.invite(householdId)} icon="plus">
          {invite('link')}
        </Link>
      ) : contactPerson ? (
        <Paragraph>{invite('young')}</Paragraph>
      ) : null}
    </section>
  );
}

const asSentence = (words: string) =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/** One helper: what for, since when, why; and the way to ask that this one stops. */
type HelperProps = { one: TakingPart; mayAsk: boolean; mayEnd: boolean };

function Helper({ one, mayAsk, mayEnd }: HelperProps) {
  const t = useTranslations('involved.circle');
  const outside = useTranslations('takePart.circle');
  const d = useTranslations('domains.domain');
  const dates = useDates();
  const { id, name, role, organisation, domain, since, endsOn, reason, endAsked } = one;
  const facts = [
    asSentence(role),
    organisation && t('organisation', { organisation }),
    domain && d.has(`${domain}.name` as never) && t('part', { part: d(`${domain}.name` as never) }),
    t('since', { day: dates.day(since) }),
    endsOn && t('until', { day: dates.day(endsOn) }),
    one.knownOn && outside('knownOn', { day: dates.day(one.knownOn) }),
    one.isWaiting && outside('waiting'),
  ];
  return (
    <li className="plein-person">
      <PersonDisc name={name} />
      <div>
        <span className="plein-person__name">{name}</span>
        <span className="plein-person__role" dir="auto">
          {facts.filter(Boolean).join(' ')}
        </span>
        {reason ? (
          <span className="plein-person__role" dir="auto">
            {t('reason', { reason })}
          </span>
        ) : null}
        {endAsked ? (
          <Paragraph>
            {t('asked', { by: endAsked.by, name, day: dates.day(endAsked.at) })}
          </Paragraph>
        ) : mayAsk ? (
          <Link href={paths.mine.askToEnd(id)} target>
            {mayEnd && one.kind === 'participant' ? outside('end', { name }) : t('ask', { name })}
          </Link>
        ) : null}
      </div>
    </li>
  );
}
