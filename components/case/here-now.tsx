'use client';

import { PersonDisc } from '@/components/ui/person-disc';
import { useHere } from './use-here';

/** A colleague who has the same case open, in words. */
export type OtherHere = { id: string; name: string; text: string };

type Props = { address: string; label: string; first: readonly OtherHere[] };

/** At the foot of the window: who else has this case open, and who is typing where. Nothing when nobody has. */
export function HereNow({ address, label, first }: Props) {
  const others = useHere(address, first);
  return (
    <aside
      className="plein-here plein-werk plein-noprint"
      aria-label={label}
      aria-live="polite"
      hidden={others.length === 0}
    >
      <ul>
        {others.map(({ id, name, text }) => (
          <li key={id}>
            <PersonDisc name={name} size="sm" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
