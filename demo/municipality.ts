/** A neighbourhood of the demo municipality with its post code areas (four digits, both ends included). */
export type DemoNeighbourhood = {
  key: string;
  name: string;
  teamKey: string;
  postcodes: { from: number; until: number }[];
};

export type DemoTeam = { key: string; name: string };

export const demoCity = 'Pleinstad';

export const demoTeams: DemoTeam[] = [
  { key: 'noord', name: 'Wijkteam Noord' },
  { key: 'midden', name: 'Wijkteam Midden' },
  { key: 'zuid', name: 'Wijkteam Zuid' },
];

const one = (postcode: number) => [{ from: postcode, until: postcode }];

export const demoNeighbourhoods: DemoNeighbourhood[] = [
  { key: 'centrum', name: 'Centrum', teamKey: 'midden', postcodes: one(1211) },
  {
    key: 'vijverpark',
    name: 'Vijverpark',
    teamKey: 'midden',
    postcodes: [{ from: 1212, until: 1213 }],
  },
  { key: 'zuid', name: 'Zuid', teamKey: 'zuid', postcodes: [{ from: 1214, until: 1215 }] },
  { key: 'west', name: 'West', teamKey: 'zuid', postcodes: [{ from: 1216, until: 1217 }] },
  { key: 'molenbuurt', name: 'Molenbuurt', teamKey: 'midden', postcodes: one(1218) },
  { key: 'havenkwartier', name: 'Havenkwartier', teamKey: 'noord', postcodes: one(1219) },
  { key: 'noord', name: 'Noord', teamKey: 'noord', postcodes: [{ from: 1220, until: 1221 }] },
  { key: 'oost', name: 'Oost', teamKey: 'noord', postcodes: [{ from: 1222, until: 1223 }] },
];
