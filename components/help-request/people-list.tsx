import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type Props = {
  /** name of the list of rows; errors about the whole list link here */
  name: string;
  rows: readonly { title: string; fields: ReactNode; about: string }[];
  error?: ReactNode;
  add: string;
  remove: string;
};

/** People by hand, as many as there are. Adding and taking away are submit buttons: the server keeps what was typed. */
export function PeopleList({ name, rows, error, add, remove }: Props) {
  return (
    <div className="flow flow--xl" id={name} tabIndex={error ? -1 : undefined}>
      {error}
      {rows.map(({ title, fields, about }, place) => (
        <fieldset className="flow flow--md" key={title} id={`${name}.${place}`} tabIndex={-1}>
          <legend className="nl-heading nl-heading--level-3">{title}</legend>
          {fields}
          {rows.length > 1 ? (
            <Button variant="subtle" size="small" name="doe" value={`rij-weg.${place}`}>
              {remove}
              <VisuallyHidden> {about}</VisuallyHidden>
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button variant="secondary" icon="plus" name="doe" value="rij-erbij" id="rij-erbij">
        {add}
      </Button>
    </div>
  );
}
