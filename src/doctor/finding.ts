import { type Check, DirectoryError, type FaultCode, type Finding } from '../usecases/ports.ts';

export const fine = (check: Check, subject: string): Finding => ({ check, state: 'fine', subject });

const other =
  (state: 'missing' | 'off' | 'unknown') =>
  (check: Check, fault: FaultCode, subject: string, detail = ''): Finding => ({
    check,
    state,
    fault,
    subject,
    detail,
  });
export const missing = other('missing');
export const off = other('off');
export const unknown = other('unknown');

/** What a check came to, where the directory may refuse or not answer; why it does is found by other checks. */
export async function seen(
  check: Check,
  subject: string,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    return [unknown(check, 'not-seen', subject, error.permission ?? error.code)];
  }
}
