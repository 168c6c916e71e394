import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

type Way = 'resident' | 'staff';

type Props = {
  /** which way stands first and has the main button */
  first: Way;
  /** where each way starts */
  resident: string;
  staff: string;
};

/** The two ways to sign in. Plain links: they work before any script. */
export function WaysIn({ first, resident, staff }: Props) {
  const ways = [
    <ResidentWay key="resident" href={resident} isMain={first === 'resident'} />,
    <StaffWay key="staff" href={staff} isMain={first === 'staff'} />,
  ];
  return first === 'resident' ? ways : ways.reverse();
}

function ResidentWay({ href, isMain }: { href: string; isMain: boolean }) {
  const t = useTranslations('auth.choose.resident');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="inwoner">
      <Heading level={2} id="inwoner">
        {t('title')}
      </Heading>
      <Paragraph>{t('text')}</Paragraph>
      <Button href={href} icon="lock" variant={isMain ? 'primary' : 'secondary'}>
        {t('button')}
      </Button>
      <ul className="plein-links">
        <li>
          <Link href={paths.mine.code} target>
            {t('slip')}
          </Link>
        </li>
        <li>
          <Link href={paths.help.start} target>
            {t('without')}
          </Link>
        </li>
      </ul>
    </section>
  );
}

function StaffWay({ href, isMain }: { href: string; isMain: boolean }) {
  const t = useTranslations('auth.choose.staff');
  return (
    <section className="flow flow--sm plein-group" aria-labelledby="medewerker">
      <Heading level={2} id="medewerker">
        {t('title')}
      </Heading>
      <Paragraph>{t('text')}</Paragraph>
      <Button href={href} icon="lock" variant={isMain ? 'primary' : 'secondary'}>
        {t('button')}
      </Button>
    </section>
  );
}
