import 'server-only';
import { now } from '../clock';
import { open, seal } from '../crypto';
import { transaction, type Tx } from '../db';
import { closeSessions, openSession } from '../session';
import { bsnColumns } from './bsn-identity';
import { isSureEnough, readBsn, readText, type Claims } from './claims';
import { residentRules } from './oidc';
import { SignInRefused } from './refusal';
import { toResidentClaims, type ResidentClaims } from './resident-claims';

const claimsPurpose = 'resident-claims';

/**
 * The one identity that belongs to a BSN; two sign-ins at once find the same one.
 * @param tx transaction
 * @param bsn nine digits that pass the elfproef
 * @param told what else the sign-in told
 * @returns identity and, when known, the person
 */
export async function identityOf(
  tx: Tx,
  bsn: string,
  told: ResidentClaims,
): Promise<{ id: string; personId: string | null }> {
  const columns = bsnColumns(bsn);
  const sealedClaims = seal(JSON.stringify(told), claimsPurpose);
  const last = {
    ...{ claimsCipher: sealedClaims.cipher, claimsKeyId: sealedClaims.keyId },
    signedInAt: now(),
  };
  return tx.identity.upsert({
    where: { bsnIndex: columns.bsnIndex },
    create: { ...columns, ...last },
    update: last,
    select: { id: true, personId: true },
  });
}

/**
 * What the sign-in told about a resident at the last sign-in.
 * @param tx transaction, or the database
 * @param identityId the resident's identity
 * @returns as much as was told; empty when nothing was
 */
export async function residentClaims(
  tx: Pick<Tx, 'identity'>,
  identityId: string,
): Promise<ResidentClaims> {
  const row = await tx.identity.findUnique({
    where: { id: identityId },
    select: { claimsCipher: true, claimsKeyId: true },
  });
  if (!row?.claimsCipher || !row.claimsKeyId) return {};
  const sealed = { cipher: row.claimsCipher, keyId: row.claimsKeyId };
  return JSON.parse(open(sealed, claimsPurpose)) as ResidentClaims;
}

/**
 * Lets a resident in: level of assurance, elfproef, identity, session and record, in one transaction.
 * @param claims what the identity server told
 * @param replaced secrets of sessions that this browser had; they end
 * @returns secret of the new session
 * @throws SignInRefused when the level is too low or the number cannot be a BSN
 */
export async function admitResident(claims: Claims, replaced: readonly string[]): Promise<string> {
  const rules = residentRules();
  const assurance = readText(claims, rules.levelClaim);
  if (!isSureEnough(assurance, rules.acceptedLevels)) throw new SignInRefused('niveau');
  const bsn = readBsn(claims, rules.bsnClaim);
  if (!bsn) throw new SignInRefused('bsn');
  const at = now();
  return transaction(async (tx) => {
    await closeSessions(tx, replaced, at);
    const { id, personId } = await identityOf(tx, bsn, toResidentClaims(claims));
    const owner = { kind: 'resident', identityId: id, assurance } as const;
    return openSession(
      tx,
      owner,
      { kind: 'resident', identityId: id, personId, sessionId: '' },
      at,
    );
  });
}
