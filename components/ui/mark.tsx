/** The square of the plein from above: four doors, and one person in the middle. */
export function Mark() {
  return (
    <svg className="plein-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="d"
        d="M0 21V5a5 5 0 0 1 10 0v16zM11 0h16a5 5 0 0 1 0 10H11zM32 11v16a5 5 0 0 1-10 0V11zM21 32H5a5 5 0 0 1 0-10h16z"
      />
      <circle className="p" cx="16" cy="16" r="4.5" />
    </svg>
  );
}
