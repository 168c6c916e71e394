type Props = { text: string; current: number; total: number };

/** The text is the message; the little doors repeat it for the eye only. */
export function Progress({ text, current, total }: Props) {
  const doors = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <p className="plein-progress">
      <span className="plein-progress__text">{text}</span>
      <span className="plein-progress__doors" aria-hidden="true">
        {doors.map((door) => (
          <i key={door} className={doorClass(door, current)} />
        ))}
      </span>
    </p>
  );
}

function doorClass(door: number, current: number): string | undefined {
  if (door === current) return 'is-now';
  return door < current ? 'is-done' : undefined;
}
