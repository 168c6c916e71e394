import { Link } from '@/components/ui/link';

/** A phone number to press. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`} target>
      {phone}
    </Link>
  );
}
