import { sign } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import type { Call } from '../call.ts';
import { bodyOf } from '../labels/label-call.ts';
import type { Method } from '../method.ts';
import { SIGN_JWT_RESPONSE } from '../shapes/iam-shapes.ts';

/** Google signs nothing that is to hold for longer than this. */
const LONGEST_S = 12 * 60 * 60;

const invalid = (message: string): ApiError => new ApiError(400, 'badRequest', message);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims to sign, as they were sent. @throws ApiError 400 */
function claimsOf(payload: unknown, now: number): string {
  if (typeof payload !== 'string' || payload === '') throw invalid('Request contains an invalid argument.');
  let claims: unknown;
  try {
    claims = JSON.parse(payload);
  } catch {
    claims = undefined;
  }
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
    throw invalid('The provided payload is not a JSON object that contains a JWT Claims Set.');
  const exp: unknown = 'exp' in claims ? claims.exp : undefined;
  if (exp !== undefined && (!Number.isInteger(exp) || Number(exp) < now || Number(exp) > now + LONGEST_S))
    throw invalid('JWT Claims Set contains an exp claim that is in the past or too far in the future.');
  return payload;
}

/** Signs claims as a service account, with the key that Google keeps for it, where the caller may. @throws ApiError */
function signJwt(call: Call): unknown {
  const { path, workspace, user } = call;
  if (path.project !== '-') throw invalid('Invalid form of account ID. Use the wildcard - for the project.');
  const account = workspace.cloud.account(path.account ?? '');
  if (account === undefined)
    throw new ApiError(404, 'notFound', `Not found; Gaia id not found for email ${path.account ?? ''}`);
  if (!workspace.cloud.maySign(account.address, user.address)) {
    throw new ApiError(
      403,
      'forbidden',
      "Permission 'iam.serviceAccounts.signJwt' denied on resource (or it may not exist).",
      {
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'IAM_PERMISSION_DENIED',
            domain: 'iam.googleapis.com',
            metadata: { permission: 'iam.serviceAccounts.signJwt' },
          },
        ],
      },
    );
  }
  const claims = claimsOf(bodyOf<{ payload: unknown }>(call).payload, workspace.cloud.now() / 1000);
  const { id, privateKey } = account.managed;
  const signed = `${part({ alg: 'RS256', kid: id, typ: 'JWT' })}.${Buffer.from(claims).toString('base64url')}`;
  const signature = sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url');
  return { keyId: id, signedJwt: `${signed}.${signature}` };
}

export const iamSignJwt: Method = {
  id: 'iamcredentials.projects.serviceAccounts.signJwt',
  verb: 'POST',
  path: '/v1/projects/{project}/serviceAccounts/{account}:signJwt',
  envelope: 'rpc',
  scopes: ['cloud-platform'],
  parameters: {},
  shape: SIGN_JWT_RESPONSE,
  run: signJwt,
};
