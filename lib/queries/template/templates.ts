import 'server-only';
import type { StaffActor } from '@/lib/platform/actor-types';
import { database } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/prisma/client';
import { templateTeamIds, visibleTemplates } from '@/lib/policies/template';
import { isRequestId } from '@/lib/schemas/my-case';
import { templateContent, type TemplateContent } from '@/lib/schemas/plan-template';

/** A template of a team. */
export type Template = {
  id: string;
  name: string;
  team: string;
  createdBy: string;
  version: number;
  steps: TemplateContent['steps'];
};

const fields = {
  ...{ id: true, name: true, content: true, version: true },
  team: { select: { name: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.PlanTemplateSelect;

type Row = Prisma.PlanTemplateGetPayload<{ select: typeof fields }>;

const toTemplate = ({ content, team, createdBy, ...row }: Row): Template => ({
  ...{ ...row, team: team.name, createdBy: createdBy.name },
  steps: templateContent(content).steps,
});

/**
 * The templates of the own team; a team has no more than a hundred. One query.
 * @param actor consultant or team lead
 * @returns by name; nothing for others
 */
export async function templatesOf(actor: StaffActor): Promise<Template[]> {
  const rows = await database().planTemplate.findMany({
    where: visibleTemplates(actor),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: fields,
  });
  return rows.map(toTemplate);
}

/**
 * One template of the own team.
 * @param actor consultant or team lead
 * @param id as it stands in the address
 * @returns null for others, and for one that was put away
 */
export async function templateOf(actor: StaffActor, id: string): Promise<Template | null> {
  if (!isRequestId(id)) return null;
  const row = await database().planTemplate.findFirst({
    where: { AND: [{ id }, visibleTemplates(actor)] },
    select: fields,
  });
  return row && toTemplate(row);
}

/**
 * The teams for which somebody makes templates. One query.
 * @param actor colleague
 * @returns by name; none for who has no team
 */
export const templateTeams = (actor: StaffActor): Promise<{ id: string; name: string }[]> =>
  database().team.findMany({
    where: { id: { in: [...templateTeamIds(actor)] } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
