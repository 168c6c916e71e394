import type { ReactElement } from 'react';

/** One stroke, a grid of 48, and in each picture at least one person: the filled round. */
const drawings = {
  geld: (
    <>
      <path d="M5.5 44V31.5a9.5 9.5 0 0 1 19 0V44" />
      <circle className="m" cx="15" cy="13" r="6.500" />
      <path d="M29 14h14v25H29z" />
      <path d="M39.300 21.500a4.200 4.200 0 1 0 0 8M31.500 24h5M31.500 27h5" strokeWidth="1.900" />
    </>
  ),
  wonen: (
    <>
      <path d="M4.500 22 24 6l19.500 16M9 18.500V44h30V18.500" />
      <path d="M17.5 44V37.5a6.5 6.5 0 0 1 13 0V44" />
      <circle className="m" cx="24" cy="24.500" r="5" />
    </>
  ),
  werk: (
    <>
      <path d="M14 34.5V30.5a10 10 0 0 1 20 0V34.5" />
      <circle className="m" cx="24" cy="11.500" r="6.500" />
      <path
        d="M24 44V33.500c-4-3-10-3-17-2V42c7-1 13-1 17 2zM24 44V33.500c4-3 10-3 17-2V42c-7-1-13-1-17 2z"
        className="floor"
      />
    </>
  ),
  gezin: (
    <>
      <path d="M6 44V30a10 10 0 0 1 20 0V44" />
      <circle className="m" cx="16" cy="10.500" r="6.500" />
      <path d="M29 44V38a7 7 0 0 1 14 0V44" />
      <circle className="m" cx="36" cy="23.500" r="5" />
    </>
  ),
  gezondheid: (
    <>
      <path d="M9 44V35a15 15 0 0 1 30 0V44" />
      <circle className="m" cx="24" cy="10.500" r="6.500" />
      <path d="M24 28v10M19 33h10" />
    </>
  ),
  voelen: (
    <>
      <path d="M13 20.500a5.500 5.500 0 0 1 .5-11 9 9 0 0 1 16.800-1.800A6.600 6.600 0 0 1 34 20.500M12.5 26l-1.500 5M37 26l-1.500 5" />
      <path d="M13 44V45.5a11 11 0 0 1 22 0V44" />
      <circle className="m" cx="24" cy="25" r="6.500" />
    </>
  ),
  dagelijks: (
    <>
      <path d="M5.5 44V31.5a9.5 9.5 0 0 1 19 0V44" />
      <circle className="m" cx="15" cy="13" r="6.500" />
      <path d="M37 5v24M31.500 29h11l2 15h-15zM37 44v-6" />
    </>
  ),
  mensen: (
    <>
      <path d="M17 17h14v14H17z" />
      <circle className="m" cx="24" cy="8.500" r="5.200" />
      <circle className="m" cx="39.500" cy="24" r="5.200" />
      <circle className="m" cx="24" cy="39.500" r="5.200" />
      <circle className="m" cx="8.500" cy="24" r="5.200" />
    </>
  ),
  vervoer: (
    <>
      <path d="M4 9h40v29H4zM4 26h40M26 38V14.500h11V38" />
      <path d="M9.5 26V26a5.5 5.5 0 0 1 11 0V26" />
      <circle className="m" cx="15" cy="16.800" r="4.200" />
      <path
        className="s"
        d="M9.500 38h9v1a4.500 4.500 0 0 1-9 0zM28 38h9v1a4.500 4.500 0 0 1-9 0z"
      />
    </>
  ),
  veilig: (
    <>
      <path d="M4 21.500a20 16.500 0 0 1 40 0c-3.300-2.600-6.700-2.600-10 0-3.300-2.600-6.700-2.600-10 0-3.300-2.600-6.700-2.600-10 0-3.300-2.600-6.700-2.600-10 0zM34 21.500V41a3 3 0 0 0 6 0" />
      <path d="M10 44V44a8 8 0 0 1 16 0V44" />
      <circle className="m" cx="18" cy="29" r="5.500" />
    </>
  ),
  'home-loss': (
    <>
      <path d="M4.500 22 24 6l19.500 16M9 18.500V44h30V18.500M31 23l-4.500 6 5.500 3.500L28 44" />
      <path d="M13 44V42a5 5 0 0 1 10 0V44" />
      <circle className="m" cx="18" cy="31" r="4.700" />
    </>
  ),
  'utilities-cut': (
    <>
      <path d="M24 4a12.500 12.500 0 0 1 7.500 22.500V32h-15V26.500A12.500 12.500 0 0 1 24 4zM18.500 37.500h11M21 42.500h6M6 42 42 5" />
      <circle className="m" cx="24" cy="16.500" r="5" />
    </>
  ),
  'no-insurance': (
    <>
      <path d="M4 8h40v30H4zM33 16v12M27 22h12" />
      <path d="M8.500 38V34.500a7 7 0 0 1 14 0V38" />
      <circle className="m" cx="15.500" cy="19.500" r="5" />
    </>
  ),
  'no-food': (
    <>
      <path d="M30 11a14 14 0 1 0 0 28 14 14 0 0 0 0-28zM4.500 6v9a4 4 0 0 0 8 0V6M8.500 6v38" />
      <circle className="m" cx="30" cy="25" r="5.500" />
    </>
  ),
  unsafe: (
    <>
      <path d="M24 3l18 6.500V22c0 11.500-7.500 18-18 22C13.500 40 6 33.500 6 22V9.500z" />
      <path d="M15.500 36V34.500a8.500 8.500 0 0 1 17 0V36" />
      <circle className="m" cx="24" cy="17" r="5.500" />
    </>
  ),
  call: (
    <>
      <path d="M11 8h7l3 9-5 3.500a25 25 0 0 0 11.500 11.500l3.500-5 9 3v7a4.500 4.500 0 0 1-5 4.500A33.500 33.500 0 0 1 6.500 13 4.500 4.500 0 0 1 11 8z" />
      <circle className="m" cx="37" cy="11" r="5.500" />
    </>
  ),
  home: (
    <>
      <path d="M4.500 22 24 6l19.500 16M9 18.500V44h30V18.500" />
      <path d="M12.500 44V40a5 5 0 0 1 10 0V44M25.500 44V40a5 5 0 0 1 10 0V44" />
      <circle className="m" cx="17.500" cy="29" r="4.300" />
      <circle className="m" cx="30.500" cy="29" r="4.300" />
    </>
  ),
  plein: (
    <>
      <path d="M7 44V22a17 17 0 0 1 34 0v22M3 44h42" />
      <path d="M16 44V37a8 8 0 0 1 16 0v7" />
      <circle className="m" cx="24" cy="21.500" r="5.500" />
    </>
  ),
  letter: (
    <>
      <path d="M4 10h40v30H4zM4 12l20 15 20-15" />
      <circle className="m" cx="24" cy="28.500" r="5" />
    </>
  ),
  email: (
    <>
      <path d="M12 3h24v41H12zM21 38.500h6" />
      <path d="M16.500 32V31a7.500 7.500 0 0 1 15 0v1z" className="floor" />
      <circle className="m" cx="24" cy="16" r="5.500" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type PictogramName = keyof typeof drawings;
export const pictogramNames = Object.keys(drawings) as PictogramName[];

export function Pictogram({ name }: { name: PictogramName }) {
  return (
    <svg className="plein-picto" viewBox="0 0 48 45.3" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
