/** A square is an agreement: a day. Only for the eye; the full date always stands in the text beside it. */
export function DateSquare({ day, number, month }: { day: string; number: string; month: string }) {
  return (
    <div className="plein-date" aria-hidden="true">
      <span className="plein-date__day">{day}</span>
      <span className="plein-date__num">{number}</span>
      <span className="plein-date__month">{month}</span>
    </div>
  );
}

/** A number in a square: a step. */
export function NumberSquare({ number }: { number: number }) {
  return (
    <span className="plein-number" aria-hidden="true">
      {number}
    </span>
  );
}
