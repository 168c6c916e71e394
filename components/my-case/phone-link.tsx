import { Link } from '@/components/ui/link';

/** A mobile number in the groups in which people say it; anything else as it was written down. */
const spoken = (phone: string) => phone.replace(/^06(\d{4})(\d{4})$/, '06 - $1 $2');

/** A phone number to press. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`} target>
      {spoken(phone)}
    </Link>
  );
}
