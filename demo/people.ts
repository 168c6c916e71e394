// The one list of demo people: the identity server offers them, the seed fills the database with them.
export { demoCity, demoNeighbourhoods, demoTeams } from './municipality';
export type { DemoNeighbourhood, DemoTeam } from './municipality';
export { demoResidents, demoResidentsRefused } from './residents';
export type { DemoResident } from './residents';
export { demoStaff, demoStaffRefused } from './staff';
export type { DemoStaff } from './staff';
