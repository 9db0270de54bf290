/** What a program that calls us wrongly is told, by code. */
export const HTTP_FAULTS = {
  'content-encoding': 'Send the body as it is: no Content-Encoding is accepted.',
  'too-large': 'The body is larger than 256 KB.',
  'not-json': 'The body is not JSON (Content-Type: application/json).',
  'no-activity': 'The body is not an activity: a JSON object with a "type" is expected.',
  'wrong-method': 'This address does not take that method; see the Allow header.',
  fault: 'Something failed here. The log has more under this reference.',
} as const;
