import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { MyPlace } from '@/lib/queries/participant/my-places';

type Props = { places: readonly MyPlace[]; hasStopped: boolean; phone: string };

/** Where somebody from outside takes part; also when that is nowhere any more. */
export function Places({ places, hasStopped, phone }: Props) {
  const t = useTranslations('takePart.places');
  const isNone = places.length === 0;
  return (
    <div className="flow flow--md">
      {hasStopped ? (
        <Alert kind="positive" live>
          {t('stopped')}
        </Alert>
      ) : null}
      <Heading level={1}>{t(isNone ? 'none' : 'title')}</Heading>
      {isNone && !hasStopped ? <Paragraph>{t('noneLead', { phone })}</Paragraph> : null}
      <ul className="plein-lines">
        {places.map((place) => (
          <Place key={place.involvementId} place={place} />
        ))}
      </ul>
    </div>
  );
}

function Place({ place }: { place: MyPlace }) {
  const t = useTranslations('takePart.places');
  const dates = useDates();
  const { involvementId, invitedBy, role, endsOn } = place;
  return (
    <li>
      <Link href={paths.takePart.page(involvementId)} target>
        {t('line', { name: invitedBy })}
      </Link>
      <Paragraph look="small">
        <span dir="auto">{role}.</span>{' '}
        {endsOn ? `${t('until', { day: dates.day(endsOn) })}.` : null}
      </Paragraph>
    </li>
  );
}
