import { initialsOf } from './initials';

type DiscProps = { name: string; size?: 'sm' | 'md' | 'lg'; self?: boolean };

/** Round and orange is a person. `self` is the reader: an open ring, with `name` as its letter. */
export function PersonDisc({ name, size = 'md', self = false }: DiscProps) {
  const bySize = size === 'md' ? '' : ` plein-disc--${size}`;
  return (
    <span className={`plein-disc${bySize}${self ? ' plein-disc--self' : ''}`} aria-hidden="true">
      {self ? name : initialsOf(name)}
    </span>
  );
}

type PersonProps = DiscProps & { role?: string; as?: 'div' | 'li'; discName?: string };

/** A person: disc, name, and what this person does. The name always stands in full beside the disc. */
export function Person({ name, role, as: Tag = 'div', discName, ...disc }: PersonProps) {
  return (
    <Tag className="plein-person">
      <PersonDisc name={discName ?? name} {...disc} />
      <div>
        <span className="plein-person__name">{name}</span>
        {role ? <span className="plein-person__role">{role}</span> : null}
      </div>
    </Tag>
  );
}
