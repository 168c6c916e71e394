import { Link } from '@/components/ui/link';
import type { IconName } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Props = { href: string; icon?: IconName; text: string; about: string };

/** A link that says to who cannot see it what it belongs to. */
export function AboutLink({ href, icon, text, about }: Props) {
  return (
    <Link href={href} icon={icon} target>
      {text}
      <VisuallyHidden>: {about}</VisuallyHidden>
    </Link>
  );
}
