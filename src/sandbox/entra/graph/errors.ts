/** An answer other than success, in Graph's words. Routes throw it; the face turns it into a reply. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const notFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const notReplicated = (): GraphError =>
  new GraphError(
    404,
    'Directory_ObjectNotFound',
    'Unable to read the company information from the directory.',
  );

export const denied = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

export const noPremium = (): GraphError =>
  new GraphError(
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  );

export const badRequest = (message: string): GraphError => new GraphError(400, 'Request_BadRequest', message);

/** For what the OData layer refuses before the directory sees it. */
export const malformed = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

export const unsupported = (message: string): GraphError =>
  new GraphError(400, 'Request_UnsupportedQuery', message);

export const noSuchProperty = (name: string, type: string): GraphError =>
  malformed(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );
