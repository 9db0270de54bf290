import type { Request, Response } from 'restify';
import type { Trace } from '../usecases/ports.ts';
import type { Path } from './paths.ts';

/** Whatever comes of one call belongs together; the path is one of ours, and so no secret. */
export function traced(
  { method = '', headers }: Request,
  response: Response,
  trace: Trace,
  path: Path,
  work: () => Promise<void>,
): Promise<void> {
  const attributes = { 'http.request.method': method, 'http.route': path };
  const { traceparent } = headers;
  return trace.begin(
    { name: `${method} ${path}`, kind: 'server', attributes },
    async (note) => {
      await work();
      note({ 'http.response.status_code': response.statusCode });
    },
    typeof traceparent === 'string' ? traceparent : undefined,
  );
}
