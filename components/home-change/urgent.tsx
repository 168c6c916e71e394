import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { spokenPhone } from '@/components/ui/spoken-phone';

/** For who is not safe now: every number can be pressed, and the way to who talks day and night is one step. */
export function Urgent({ phone }: { phone: string }) {
  const t = useTranslations('homeChange');
  return (
    <p>
      {t.rich('urgent', {
        phone: spokenPhone(phone),
        danger: (number) => <Link href="tel:112">{number}</Link>,
        people: (words) => <Link href="#nu">{words}</Link>,
        us: (number) => <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{number}</Link>,
      })}
    </p>
  );
}
