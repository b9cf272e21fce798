/** A refusal as Google writes it. `legacy` is the envelope of Drive and the Admin SDK, `rpc` that of Drive Labels. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly reason: string;
  readonly domain: string;
  readonly location: string | undefined;
  readonly locationType: string | undefined;
  /** google.rpc status word; found from the HTTP status where left out. */
  readonly rpcStatus: string | undefined;
  readonly details: readonly unknown[] | undefined;

  constructor(
    status: number,
    reason: string,
    message: string,
    more: {
      readonly domain?: string;
      readonly location?: string;
      readonly locationType?: string;
      readonly rpcStatus?: string;
      readonly details?: readonly unknown[];
    } = {},
  ) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.domain = more.domain ?? 'global';
    this.location = more.location;
    this.locationType = more.locationType ?? (more.location === undefined ? undefined : 'parameter');
    this.rpcStatus = more.rpcStatus;
    this.details = more.details;
  }
}

const RPC_STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

/** The body that goes with an error, in the envelope of the API that refused. */
export function errorBody(error: ApiError, envelope: 'legacy' | 'rpc'): unknown {
  if (envelope === 'rpc') {
    return {
      error: {
        code: error.status,
        message: error.message,
        status: error.rpcStatus ?? RPC_STATUS[error.status] ?? 'UNKNOWN',
        ...(error.details && { details: error.details }),
      },
    };
  }
  const detail = {
    message: error.message,
    domain: error.domain,
    reason: error.reason,
    ...(error.location !== undefined && { location: error.location, locationType: error.locationType }),
  };
  return {
    error: {
      code: error.status,
      message: error.message,
      errors: [detail],
      ...(error.rpcStatus !== undefined && { status: error.rpcStatus }),
      ...(error.details && { details: error.details }),
    },
  };
}

export const invalidValue = (location: string): ApiError =>
  new ApiError(400, 'invalid', 'Invalid Value', { location });

export const outOfRange = (location: string, value: string, least: number, most: number): ApiError =>
  new ApiError(
    400,
    'invalidParameter',
    `Invalid value '${value}'. Values must be within the range: [${least}, ${most}]`,
    { location },
  );

export const unknownParameter = (name: string): ApiError => {
  const message = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
  return new ApiError(400, 'badRequest', message, {
    rpcStatus: 'INVALID_ARGUMENT',
    details: [
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ description: message }] },
    ],
  });
};

export const fileNotFound = (fileId: string): ApiError =>
  new ApiError(404, 'notFound', `File not found: ${fileId}.`, { location: 'fileId' });

export const driveNotFound = (driveId: string): ApiError =>
  new ApiError(404, 'notFound', `Shared drive not found: ${driveId}`, { location: 'driveId' });

export const insufficientFilePermissions = (): ApiError =>
  new ApiError(
    403,
    'insufficientFilePermissions',
    'The user does not have sufficient permissions for this file.',
  );

export const notAuthorised = (): ApiError =>
  new ApiError(403, 'forbidden', 'Not Authorized to access this resource/api');

export const invalidCredentials = (): ApiError =>
  new ApiError(401, 'authError', 'Invalid Credentials', {
    location: 'Authorization',
    locationType: 'header',
    rpcStatus: 'UNAUTHENTICATED',
  });

export const insufficientScopes = (): ApiError =>
  new ApiError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
    rpcStatus: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
      },
    ],
  });
