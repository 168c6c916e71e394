import { Link } from '@/components/ui/link';
import { spokenPhone } from '@/components/ui/spoken-phone';

/** A phone number to press. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`} target>
      {spokenPhone(phone)}
    </Link>
  );
}
