import type { ReactNode } from 'react';
import { Pictogram, type PictogramName } from './pictogram';

type Props = {
  name: string;
  value: PictogramName;
  label: string;
  example: string;
  defaultChecked?: boolean;
  id?: string;
};

/** The whole card is the label; chosen is a tick, a thick line and an open door. */
export function AreaCard({ name, value, label, example, defaultChecked, id }: Props) {
  return (
    <label className="plein-area">
      <span className="plein-door">
        <Pictogram name={value} />
      </span>
      <span className="plein-area__text">
        <span className="plein-area__name">{label}</span>
        <span className="plein-area__eg plein-extra">{example}</span>
      </span>
      <input
        type="checkbox"
        id={id ?? `${name}-${value}`}
        name={name}
        value={value}
        defaultChecked={defaultChecked}
      />
    </label>
  );
}

/** The grid the cards stand in. */
export function AreaCards({ children }: { children: ReactNode }) {
  return <div className="plein-areas">{children}</div>;
}
