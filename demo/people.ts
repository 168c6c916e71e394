// The one list of demo people: the identity server offers them, the seed fills the database with them.
export { demoNeighbourhoods, demoTeams } from './municipality';
export { demoResidents, demoResidentsRefused } from './residents';
export type { DemoResident } from './residents';
export { demoStaff } from './staff';
