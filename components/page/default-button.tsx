/**
 * What Enter in a text field does: go on. Without it a browser presses the first button that belongs to the form, and
 * that is the one in the header that changes the language. First in the page, seen and heard by nobody.
 */
export function DefaultButton({ form }: { form: string }) {
  return (
    <button
      type="submit"
      form={form}
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
