import { type Diagnosis, type Facts, said } from './diagnosis.ts';

type Fault = 'url-local' | 'url-unreachable' | 'url-certificate' | 'url-answers-otherwise';

/** What may be wrong with the address that invitees come back to, for the doctor. */
export const urlFaults: Readonly<Record<Fault, (facts: Facts) => Diagnosis>> = {
  'url-local': ({ subject }) =>
    said(
      `${subject} is this machine alone: no invitee outside gets there.`,
      'For invitees, set PUBLIC_URL to an https address.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} does not answer from here (${detail}), so invitees may land nowhere.`,
      `Start Usher (npm run serve) and try curl -I ${subject}/healthz here; check DNS, firewall and proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `The certificate of ${subject} is not valid (${detail}), so browsers warn invitees.`,
      `Renew it where TLS ends, for the name ${subject} and with its whole chain; openssl s_client shows it.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz answers ${detail} instead of 200: something else is there.`,
      'Point PUBLIC_URL, or the proxy behind it, at Usher.',
    ),
};
